package dev.chatops.internal;

import static dev.chatops.adapter.Feature.EDIT;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Jobs;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of real programs in a room. */
class FollowTest {

  private static final Traits LINES = TinyAdapter.ABLE.cadence(Duration.ofSeconds(5));

  private final TinyAdapter net = new TinyAdapter("net").can(LINES);
  private final BlockingQueue<Process> started = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final TinyBot bot = TinyBot.started(net, new ManualTime(), new ProgramsPlugin());

  @AfterEach
  void closes() {
    bot.close();
    started.forEach(Process::destroyForcibly);
  }

  final class ProgramsPlugin implements Plugin {

    @Command(value = "run <script...>", timeout = "none")
    String run(Context chat, String script) throws IOException {
      Process process = new ProcessBuilder("sh", "-c", script).start();
      started.add(process);
      return "status " + chat.stream(process);
    }

    @Command("late")
    String late(Context chat) throws IOException, InterruptedException {
      Process process = new ProcessBuilder("sh", "-c", "echo over; exit 2").start();
      process.waitFor();
      return "status " + chat.stream(process);
    }
  }

  private void hears(String line) {
    net.hears(net.room("#ops"), net.user("ann"), line);
  }

  private void runs(String script) {
    hears("!run " + script);
    bot.settle();
  }

  /** How the room reads in the end, message by message. */
  private List<String> room() {
    Map<MessageId, String> read = new LinkedHashMap<>();
    int made = 0;
    for (Action action : net.actions()) {
      if (action instanceof Action.Say say) {
        made++;
        read.put(new MessageId(say.to().room().id(), "m" + made), say.part().plain());
      } else if (action instanceof Action.Edit edit) {
        read.put(edit.message(), edit.part().plain());
      }
    }
    return List.copyOf(read.values());
  }

  private String output() {
    List<String> room = room();
    assertThat(room.get(room.size() - 1)).startsWith("status ");
    return String.join("\n", room.subList(0, room.size() - 1));
  }

  private Process process() throws InterruptedException {
    Process process = started.poll(30, TimeUnit.SECONDS);
    assertThat(process).isNotNull();
    return process;
  }

  private void stops() {
    hears("!stop " + bot.bot().instance(Jobs.class).running().get(0).id());
    bot.settle();
  }

  private static void assertThatNobodyReads() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("chatops-output", "chatops-errors");
  }

  private static String lines(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj("%1$d  column %1$4d    end"::formatted)
        .collect(joining("\n"));
  }

  private static String printing(int number) {
    return "i=0; while [ $i -lt %d ]; do i=$((i+1)); printf '%%d  column %%4d    end\\n' $i $i; done"
        .formatted(number);
  }

  @Test
  void everyLineComesAsItIsAndThenTheStatus() {
    runs("printf 'one\\n\\n  two\\n'; printf three >&2; exit 3");

    assertThat(output()).isIn("one\n\n  two\nthree", "three\none\n\n  two");
    assertThat(net.asked()).endsWith("#ops: status 3");
    assertThat(bot.lives()).endsWith("SUCCEEDED");
    assertThatNobodyReads();
  }

  @Test
  void nothingIsSaidOfAProgramThatSaysNothing() {
    runs("exit 0");

    assertThat(net.asked()).containsExactly("#ops: status 0");
  }

  @Test
  void whatHasEndedIsReadToItsEnd() {
    hears("!late");
    bot.settle();

    assertThat(net.asked()).containsExactly("#ops: over", "#ops: status 2");
  }

  @Test
  void threeHundredLinesArriveWholeWhereNothingCanChange() {
    net.can(LINES.limit(new Limit(200, Limit.Unit.CHARS_UTF16)));
    runs(printing(300));

    assertThat(output()).isEqualTo(lines(300));
    assertThat(room()).allMatch(message -> message.length() <= 200);
  }

  @Test
  void aMessageGrowsUntilItIsFullAndThenTheNextDoes() {
    net.can(LINES.limit(new Limit(1_000, Limit.Unit.CHARS_UTF16)).with(EDIT));
    runs(printing(300));

    assertThat(output()).isEqualTo(lines(300));
    int least = lines(300).length() / 1_000 + 1;
    assertThat(room()).hasSizeBetween(least, least + 2).allMatch(text -> text.length() <= 1_000);
  }

  @Test
  void whatComesLittleByLittleIsOneMessageWhereThatCanGrow() {
    net.can(LINES.with(EDIT));
    runs("for i in 1 2 3; do echo $i; sleep 0.05; done");

    assertThat(room()).containsExactly("1\n2\n3", "status 0");
  }

  @Test
  void blankLinesBetweenTwoMessagesAreKept() {
    runs("echo a; sleep 0.1; echo; echo; echo b; echo");

    assertThat(output()).isEqualTo("a\n\n\nb");
  }

  @Test
  void aLineOfAHundredThousandCharactersIsCutAndNotLost() {
    runs("head -c 100000 /dev/zero | tr '\\0' x; echo; echo next");

    assertThat(output().replace("\n", "")).isEqualTo("x".repeat(100_000) + "next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head -c 50000 /dev/urandom", "printf 'a\\rb\\r\\nc\\000d'"})
  void anythingCanBeShown(String script) {
    runs(script);

    assertThat(bot.lives()).endsWith("SUCCEEDED");
    assertThat(String.join("", room())).doesNotContain("\r", "\0");
  }

  @Test
  void aCarriageReturnEndsALine() {
    runs("printf 'a\\rb\\r\\nc'");

    assertThat(output()).isEqualTo("a\nb\nc");
  }

  @Test
  void aProgramThatClosesItsOutputIsWaitedFor() {
    runs("echo bye; exec 1>&- 2>&-; sleep 0.2; exit 4");

    assertThat(net.asked()).containsExactly("#ops: bye", "#ops: status 4");
  }

  @Test
  void whatAProgramLeavesBehindHoldsNobodyUp() {
    runs("sleep 1000 & echo $!");

    assertThat(net.asked()).endsWith("#ops: status 0");
    long left = Long.parseLong(output());
    assertThat(ProcessHandle.of(left).map(ProcessHandle::destroyForcibly)).contains(true);
  }

  @Test
  void stoppingEndsTheProgramAndItsChildren() throws InterruptedException {
    net.answering(this::tells);
    hears("!run sleep 1000 & sleep 1000 & echo ready; wait");
    Process process = process();
    assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("ready");
    List<ProcessHandle> children = process.descendants().toList();

    stops();

    assertThat(process.isAlive()).isFalse();
    assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
    assertThat(bot.lives()).anyMatch(life -> life.startsWith("STOPPED by ann"));
    assertThatNobodyReads();
  }

  @Test
  void aProgramThatSaysNothingAndNeverEndsCanBeStopped() throws InterruptedException {
    hears("!run exec sleep 1000");
    Process process = process();
    stops();

    assertThat(process.isAlive()).isFalse();
    assertThatNobodyReads();
  }

  @Test
  void aProgramThatDoesNotWantToEndIsMadeTo() throws InterruptedException {
    net.answering(this::tells);
    hears("!run trap '' TERM; echo ready; while :; do sleep 1; done");
    Process process = process();
    assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("ready");
    stops();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void theEndOfTheBotEndsTheProgram() throws InterruptedException {
    hears("!run exec sleep 1000");
    Process process = process();
    bot.bot().close();

    assertThat(process.isAlive()).isFalse();
    assertThatNobodyReads();
  }

  @Test
  void aProgramThatSaysTooMuchWaitsForTheNetwork() throws InterruptedException {
    BlockingQueue<Runnable> wire = new LinkedBlockingQueue<>();
    net.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(net.receipt(action)));
          said.add(((Action.Say) action).part().plain());
          return arrives;
        });
    hears("!run yes 'more and more'");
    Process process = process();
    assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("more and more");
    Waits.until(() -> !bot.bot().instance(Jobs.class).running().get(0).waitsFor().isEmpty());

    assertThat(bot.bot().instance(Jobs.class).running().get(0).waitsFor())
        .isEqualTo("words on their way");
    assertThat(bot.bot().diagnose().waiting()).hasSize(1);
    assertThat(process.isAlive()).isTrue();
    assertThat(wire).hasSize(1);
    net.answering(net::took);
    hears("!stop " + bot.bot().instance(Jobs.class).running().get(0).id());
    wire.remove().run();
    bot.settle();
    assertThat(process.isAlive()).isFalse();
  }

  private CompletableFuture<Receipt> tells(Action action) {
    said.add(((Action.Say) action).part().plain());
    return net.took(action).toCompletableFuture();
  }

  @Test
  void twoProgramsKeepApart() {
    hears("!run " + printing(50));
    net.hears(net.room("#dev"), net.user("bob"), "!run " + printing(40));
    bot.settle();

    assertThat(inRoom("#ops")).isEqualTo(lines(50) + "\nstatus 0");
    assertThat(inRoom("#dev")).isEqualTo(lines(40) + "\nstatus 0");
  }

  private String inRoom(String name) {
    Stream<Action.Say> all = net.actions().stream().map(Action.Say.class::cast);
    return all.filter(say -> say.to().room().name().equals(name))
        .map(say -> say.part().plain())
        .collect(joining("\n"));
  }
}

package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeAdapterFactory;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeNetwork;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.ManualClock;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What waits for what: people for themselves, nobody for others, and all for the end. */
@Tag("order")
class OrderTest {

  private final GatePlugin gate = new GatePlugin();

  @RegisterExtension final FakeChat chat = FakeChat.with(gate);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");
  private final FakeUser bob = chat.user("bob");

  /** Holds commands until the test lets them go. */
  static final class GatePlugin implements Plugin {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @Command("hold")
    String hold() throws InterruptedException {
      entered.countDown();
      open.await();
      return "let go";
    }

    @Command("say <text...>")
    String say(String text) {
      return text;
    }

    @Command("count <to> <word>")
    void count(Context chat, int to, String word) {
      IntStream.rangeClosed(1, to).forEach(i -> chat.reply("{} {}", word, i));
    }

    void awaitEntered() throws InterruptedException {
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Says something without waiting for what comes of it. */
  private Message types(FakeUser user, String text) {
    chat.open();
    return chat.network().says(user.user(), ops.conversation(), text);
  }

  private void letGo() {
    gate.open.countDown();
    chat.settle();
  }

  @Test
  void onePersonsCommandsInOneConversationStartInTheOrderTyped() throws InterruptedException {
    types(ann, "!hold");
    gate.awaitEntered();
    types(ann, "!say second");
    types(ann, "!say third");
    letGo();
    assertThat(ops).hasReplies("let go", "second", "third");
  }

  @Test
  void differentPeopleDoNotWaitForEachOther() throws Exception {
    types(ann, "!hold");
    gate.awaitEntered();
    types(bob, "!say not waiting");
    awaitSaid(1);
    letGo();
    assertThat(ops).hasReplies("not waiting", "let go");
  }

  @Test
  void onePersonInTwoConversationsDoesNotWaitEither() throws Exception {
    types(ann, "!hold");
    gate.awaitEntered();
    chat.network().says(ann.user(), ann.direct().conversation(), "say elsewhere");
    awaitSaid(1);
    letGo();
    assertThat(ann.direct()).hasReplies("elsewhere");
    assertThat(ops).hasReplies("let go");
  }

  @Test
  void aMessageTakenBackBeforeItsCommandStartedIsVoid() throws InterruptedException {
    types(ann, "!hold");
    gate.awaitEntered();
    Message regretted = types(ann, "!say regretted");
    chat.network().tell(key -> new Event.Deleted(key, regretted.where(), regretted.id()));
    letGo();
    assertThat(ops).hasReplies("let go");
    assertThat(chat.timeline().last(20))
        .filteredOn(entry -> entry.kind() == Kind.REFUSED)
        .extracting(Entry::text)
        .containsExactly("voided");
  }

  @Test
  void aCommandThatHasStartedIsNotVoidedAnyMore() throws InterruptedException {
    Message started = types(ann, "!hold");
    gate.awaitEntered();
    chat.network().tell(key -> new Event.Deleted(key, started.where(), started.id()));
    letGo();
    assertThat(ops).hasReplies("let go");
  }

  @Test
  void whatOneCommandSaysStaysInOrder() {
    ann.says(ops, "!count 100 line");
    assertThat(ops)
        .hasReplies(
            IntStream.rangeClosed(1, 100).mapToObj(i -> "line " + i).toArray(String[]::new));
  }

  @Test
  void aCommandThatOutlastsItsPatienceDoesNotHoldTheNextOneUp() throws Exception {
    ManualClock clock = ManualClock.create();
    FakeNetwork network = FakeNetwork.like(Profile.PLAIN);
    try (ChatOps bot = started(network, clock)) {
      network.says(ann.user(), ops.conversation(), "!hold");
      gate.awaitEntered();
      network.says(ann.user(), ops.conversation(), "!say after all");
      clock.advance(Duration.ofSeconds(1)); // no more: the next command's patience begins then
      awaitDelivered(bot, 2); // that it takes a while, and the other one's answer
      assertThat(network.toString()).contains("< after all").doesNotContain("< let go");
      gate.open.countDown();
      assertThat(bot.settle(Duration.ofSeconds(10))).isTrue();
      assertThat(network.toString()).contains("< let go");
    }
  }

  @Test
  void aCommandThatOutlastsItsTimeoutIsInterruptedAndSaysSo() throws Exception {
    ManualClock clock = ManualClock.create();
    FakeNetwork network = FakeNetwork.like(Profile.PLAIN);
    try (ChatOps bot = started(network, clock)) {
      network.says(ann.user(), ops.conversation(), "!hold");
      gate.awaitEntered();
      clock.advance(Duration.ofMinutes(11));
      assertThat(bot.settle(Duration.ofSeconds(10))).isTrue();
      assertThat(network.toString()).contains("< timed out after 10 min");
      assertThat(bot.timeline().last(20)).extracting(Entry::kind).contains(Kind.TIMED_OUT);
    }
  }

  @Test
  void closingLetsRunningCommandsEndAndStartsNoNewOnes() throws Exception {
    types(ann, "!hold");
    gate.awaitEntered();
    types(ann, "!say too late");
    Thread closer = new Thread(chat.bot()::close, "closer");
    closer.start();
    awaitRefusal();
    gate.open.countDown();
    closer.join(TimeUnit.SECONDS.toMillis(20));
    assertThat(closer.isAlive()).isFalse();
    assertThat(chat.transcript()).contains("< let go").doesNotContain("< too late");
  }

  /** Asks again and again, as nothing else tells that the bot has begun to stop. */
  private void awaitRefusal() {
    await(
        () -> {
          chat.network().says(bob.user(), ops.conversation(), "!say are you there?");
          return chat.timeline().last(100).stream()
              .anyMatch(e -> e.kind() == Kind.REFUSED && e.text().equals("the bot stops"));
        });
  }

  private ChatOps started(FakeNetwork network, ManualClock clock) {
    return ChatOps.builder()
        .adapter(new FakeAdapterFactory(network))
        .plugin(gate)
        .time(clock)
        .config(Settings.parse("adapters { fake { type = fake } }"))
        .build()
        .start();
  }

  private void awaitSaid(int replies) {
    awaitDelivered(chat.bot(), replies);
  }

  /** A command is still running, so there is nothing to settle: looks until the reply is there. */
  private static void awaitDelivered(ChatOps bot, int replies) {
    await(
        () ->
            bot.timeline().last(100).stream().filter(e -> e.kind() == Kind.DELIVERED).count()
                >= replies);
  }

  private static void await(BooleanSupplier holds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not happen in time");
      }
      Thread.onSpinWait();
    }
  }
}

package dev.chatops.internal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A bot that runs programs, and what the room reads of them. */
abstract class FollowCase {

  static final Traits LINES = TinyAdapter.ABLE.cadence(Duration.ofSeconds(5));

  final TinyAdapter net = new TinyAdapter("net").can(LINES);
  final BlockingQueue<Process> started = new LinkedBlockingQueue<>();
  final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  final TinyBot bot = TinyBot.started(net, new ManualTime(), new ProgramsPlugin());

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

  void hears(String line) {
    net.hears(net.room("#ops"), net.user("ann"), line);
  }

  void runs(String script) {
    hears("!run " + script);
    bot.settle();
  }

  /** How the room reads in the end, message by message. */
  List<String> room() {
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

  String output() {
    List<String> room = room();
    assertThat(room.get(room.size() - 1)).startsWith("status ");
    return String.join("\n", room.subList(0, room.size() - 1));
  }

  Process process() throws InterruptedException {
    Process process = started.poll(30, TimeUnit.SECONDS);
    assertThat(process).isNotNull();
    return process;
  }

  void stops() {
    hears("!stop " + bot.bot().instance(Jobs.class).running().get(0).id());
    bot.settle();
  }

  static void assertThatNobodyReads(Process process) {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("chatops-output-" + process.pid(), "chatops-errors-" + process.pid());
  }

  static String lines(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj("%1$d  column %1$4d    end"::formatted)
        .collect(joining("\n"));
  }

  static String printing(int number) {
    return "i=0; while [ $i -lt %d ]; do i=$((i+1)); printf '%%d  column %%4d    end\\n' $i $i; done"
        .formatted(number);
  }

  CompletableFuture<Receipt> tells(Action action) {
    said.add(((Action.Say) action).part().plain());
    return net.took(action).toCompletableFuture();
  }

  String inRoom(String name) {
    Stream<Action.Say> all = net.actions().stream().map(Action.Say.class::cast);
    return all.filter(say -> say.to().room().name().equals(name))
        .map(say -> say.part().plain())
        .collect(joining("\n"));
  }
}

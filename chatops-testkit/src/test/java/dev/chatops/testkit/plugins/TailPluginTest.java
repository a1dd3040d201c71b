package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Message;
import dev.chatops.service.Jobs;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import dev.chatops.testkit.plugins.TailPlugin.Logs;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TailPluginTest {

  private final CompletableFuture<Process> followed = new CompletableFuture<>();

  @RegisterExtension
  final FakeChat chat = FakeChat.with(TailPlugin.class).bind(Logs.class, this::follow);

  @AfterEach
  void ends() {
    followed.thenAccept(Process::destroyForcibly);
  }

  /** So many lines; the log of the endless goes on. */
  private Process follow(String service, int lines) throws IOException {
    String script = "i=0; while [ $i -lt %d ]; do i=$((i+1)); echo \"%s says  $i\"; done";
    String end = service.equals("endless") ? "; exec sleep 1000" : "; exit 1";
    Process process =
        new ProcessBuilder("sh", "-c", script.formatted(lines, service) + end).start();
    followed.complete(process);
    return process;
  }

  private static void until(BooleanSupplier comes) {
    long begun = System.nanoTime();
    while (!comes.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(30));
      Thread.onSpinWait();
    }
  }

  @Test
  void showsTheLogUnderTheMessageThatAsked() {
    FakeRoom ops = chat.room("#ops");
    Message asked = chat.user("ann").may("logs.read").says(ops, "!tail apache --lines=3");

    assertThat(ops.thread(asked)).hasReplies("apache says  1\napache says  2\napache says  3");
    assertThat(ops).hasReplies("the log of apache has ended with status 1");
  }

  @Test
  void withoutThreadsTheFirstMessageNamesWhoAsked() {
    try (FakeChat irc =
        FakeChat.with(TailPlugin.class).bind(Logs.class, this::follow).like(Profile.IRC)) {
      FakeRoom ops = irc.room("#ops");
      irc.user("ann").may("logs.read").says(ops, "!tail apache --lines=2");

      assertThat(ops)
          .hasReplies(
              "ann:",
              "apache says  1",
              "apache says  2",
              "the log of apache has ended with status 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void threeHundredLinesArriveWholeAndInOrder(Profile network) {
    try (FakeChat here =
        FakeChat.with(TailPlugin.class).bind(Logs.class, this::follow).like(network)) {
      FakeRoom ops = here.room("#ops");
      Message asked = here.user("ann").may("logs.read").says(ops, "!tail x --lines=300");

      FakeRoom where = network.traits().has(Feature.THREADS) ? ops.thread(asked) : ops;
      String shown = String.join("\n", where.replies());
      StringBuilder expected = new StringBuilder();
      for (int i = 1; i <= 300; i++) {
        expected.append("x says  ").append(i).append('\n');
      }
      assertThat(shown + "\n").contains(expected);
      assertThat(ops.replies()).endsWith("the log of x has ended with status 1");
    }
  }

  @Test
  void goesOnUntilSomebodySaysStop() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann").may("logs.read");
    chat.open();
    Message asked = chat.network().says(ann.user(), ops.conversation(), "!tail endless --lines=2");
    until(() -> chat.network().actions().stream().anyMatch(Action.Say.class::isInstance));
    assertThat(followed.join().isAlive()).isTrue();

    ann.says(ops, "!stop " + chat.instance(Jobs.class).running().get(0).id());

    assertThat(ops).hasReplies("tail was stopped by ann");
    assertThat(ops.thread(asked).replies()).singleElement().asString().startsWith("endless says");
    assertThat(followed.join().isAlive()).isFalse();
  }

  @Test
  void whoMayNotReadLogsDoesNot() {
    FakeUser bob = chat.user("bob");
    bob.says(chat.room("#ops"), "!tail apache");

    assertThat(bob.direct()).hasRepliesContaining("logs.read");
    assertThat(followed).isNotDone();
  }
}

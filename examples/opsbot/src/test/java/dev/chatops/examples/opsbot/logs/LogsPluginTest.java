package dev.chatops.examples.opsbot.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Action;
import dev.chatops.chat.Message;
import dev.chatops.examples.opsbot.services.Service;
import dev.chatops.service.Jobs;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogsPluginTest {

  private final List<Process> followed = new ArrayList<>();
  private final LogFiles files = new LogFiles();

  @RegisterExtension
  final FakeChat chat = FakeChat.with(LogsPlugin.class).bind(Logs.class, new Watched());

  /** The real ones, but for one whose file is gone. */
  private final class Watched implements Logs {

    @Override
    public Process follow(Service service, int lines) throws IOException {
      if (service == Service.POSTGRES) {
        throw new IOException("no such file");
      }
      Process process = files.follow(service, lines);
      followed.add(process);
      return process;
    }

    @Override
    public void close() {
      files.close();
    }
  }

  private static void until(BooleanSupplier comes) {
    long begun = System.nanoTime();
    while (!comes.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(30));
      Thread.onSpinWait();
    }
  }

  @Test
  void showsTheEndOfTheLogUntilSomebodySaysStop() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann").may("logs.read");
    chat.open();
    Message asked = chat.network().says(ann.user(), ops.conversation(), "!tail nginx --lines=2");
    until(() -> chat.network().actions().stream().anyMatch(Action.Say.class::isInstance));

    ann.says(ops, "!stop " + chat.instance(Jobs.class).running().get(0).id());

    assertThat(ops).hasReplies("tail was stopped by ann");
    assertThat(ops.thread(asked)).hasReplies("nginx[299]:  GET /  200\nnginx[300]:  GET /  200");
    assertThat(followed).singleElement().matches(process -> !process.isAlive());
  }

  @Test
  void saysWhatItCannotDo() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann").may("logs.read");
    ann.says(ops, "!tail nginx --lines=0");
    ann.says(ops, "!tail nginx --lines=301");
    ann.says(ops, "!tail postgres");

    assertThat(ops)
        .hasReplies(
            "--lines is from 1 to 300, not 0",
            "--lines is from 1 to 300, not 301",
            "the log of postgres cannot be followed: no such file");
    assertThat(followed).isEmpty();
  }

  @Test
  void whoMayNotReadLogsDoesNot() {
    FakeUser bob = chat.user("bob");
    bob.says(chat.room("#ops"), "!tail nginx");

    assertThat(bob.direct()).hasRepliesContaining("logs.read");
    assertThat(followed).isEmpty();
  }

  @Test
  void leavesNoFileBehind() throws IOException {
    Process process = files.follow(Service.APACHE, 1);
    List<String> args = List.of(process.info().arguments().orElseThrow());
    Path file = Path.of(args.get(args.size() - 1));
    assertThat(Files.readAllLines(file)).hasSize(300);
    process.destroyForcibly();

    files.close();
    files.close();

    assertThat(file).doesNotExist();
    assertThat(file.getParent()).doesNotExist();
  }
}

package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.testkit.tck.LoopbackServer;
import dev.chatops.testkit.tck.ServerProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a test gets of a program that is not there, dies or serves. */
class ServerProgramTest {

  /** A shell, which serves as soon as it runs. */
  private static final class Shell extends ServerProgram {

    private final String script;

    Shell(String script) {
      super("sh", "a system with a shell");
      this.script = script;
    }

    Path home() {
      return folder();
    }

    @Override
    protected List<String> command(Path folder) {
      return List.of(program(), "-c", script);
    }

    @Override
    protected boolean serves() {
      return folder().resolve("ready").toFile().exists();
    }
  }

  @Test
  void aProgramThatDiesIsToldOfWithWhatItPrintedAndLeavesNothing() {
    try (Shell shell = new Shell("echo no such module; exit 3")) {
      assertThatThrownBy(shell::start)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("sh does not serve")
          .hasMessageContaining("no such module");
      assertThat(shell.home()).doesNotExist();
    }
  }

  @Test
  void oneThatServesIsEndedWithItsFolderHoweverItStands() {
    Shell shell = new Shell("touch ready; exec sleep 600");
    try (shell) {
      shell.start();
      shell.freeze();
      shell.thaw();
      shell.stopGently();
      shell.start();
      shell.freeze();
    }
    assertThat(shell.home()).doesNotExist();
  }

  @Test
  void oneThatIsMissingIsSaidHowToGet() {
    assertThatThrownBy(Missing::new)
        .hasMessage("chatops-no-such-program is missing: write it first");
  }

  private static final class Missing extends LoopbackServer {

    Missing() {
      super("chatops-no-such-program", "write it first");
    }

    @Override
    protected List<String> command(Path folder) {
      return List.of(program());
    }
  }
}

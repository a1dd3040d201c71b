package dev.chatops.examples.opsbot.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the program, and what becomes of one that misbehaves. */
class OtherGitTest {

  @TempDir Path folder;

  @Test
  void theArgumentsArriveAsTheyWereMeant() throws IOException {
    Path journal = folder.resolve("journal");
    Path git =
        program(
            """
            for arg in "$@"; do printf '%%s\\n' "$arg"; done >%1$s.args
            env >%1$s.env
            exec git "$@"
            """
                .formatted(journal));

    assertThat(answers(git, "20s", "!git commit -am \"Adding ChatOps link; rm -rf $HOME\""))
        .singleElement()
        .asString()
        .contains("] Adding ChatOps link; rm -rf $HOME\n");

    assertThat(Files.readAllLines(Path.of(journal + ".args")))
        .containsExactly("commit", "-am", "Adding ChatOps link; rm -rf $HOME");
  }

  @Test
  void nothingOfTheBotsEnvironmentArrives() throws IOException {
    Path journal = folder.resolve("journal");
    Path git = program("env | cut -d= -f1 >" + journal + "; exec git \"$@\"");

    answers(git, "20s", "!git status");

    assertThat(Files.readAllLines(journal))
        .allMatch(name -> name.matches("PATH|HOME|LC_ALL|GIT_\\w+|PWD|OLDPWD|SHLVL|_"))
        .contains("GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_GLOBAL", "GIT_ALLOW_PROTOCOL", "GIT_PAGER")
        .contains("GIT_TERMINAL_PROMPT", "GIT_EDITOR", "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL");
  }

  @Test
  void oneThatHangsIsStopped() throws IOException {
    Path git = program("[ \"$1\" != status ] || exec tail -f /dev/null; exec git \"$@\"");

    assertThat(answers(git, "2s", "!git status"))
        .containsExactly("git status took too long and was stopped");
  }

  @Test
  void whatSaysTooMuchIsRefusedAsAWhole() throws IOException {
    Path git = program("[ \"$1\" != status ] || exec yes; exec git \"$@\"");

    assertThat(answers(git, "20s", "!git status"))
        .containsExactly("git status says more than 100 kB; ask for less, such as `git log -20`");
  }

  @Test
  void oneThatIsMissingIsNamed() {
    assertThat(answers(folder.resolve("none"), "20s", "!git status"))
        .singleElement()
        .asString()
        .startsWith("git cannot be run here: ");
  }

  private static List<String> answers(Path program, String deadline, String line) {
    String config = "plugins { git { program = \"%s\", deadline = %s } }";
    try (FakeChat chat =
        FakeChat.with(GitPlugin.class).config(config.formatted(program, deadline))) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").says(ops, line);
      return ops.replies();
    }
  }

  private Path program(String script) throws IOException {
    Path program = folder.resolve("git");
    Files.writeString(program, "#!/bin/sh\n" + script, StandardCharsets.UTF_8);
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}

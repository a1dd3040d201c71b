package dev.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import dev.chatops.internal.timeline.FileTimeline;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(Builder builder, String... args) {
    return new Main(builder, print(out), print(err)).run(args);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String hocon) throws IOException {
    return Files.writeString(folder.resolve("chatops.conf"), hocon).toString();
  }

  private String mode(String mode) throws IOException {
    return file("adapters { net { type = tiny, mode = " + mode + " } }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--config      | --config needs a file",
        "--config a b  | --config takes one file; \"b\" is too much",
        "--check       | --check needs a file",
        "--check a b   | --check takes one file; \"b\" is too much",
        "--verify-timeline     | --verify-timeline needs a file",
        "--verify-timeline a b | --verify-timeline takes one file; \"b\" is too much",
        "--version x   | --version stands alone; \"x\" is too much",
        "--help x      | --help stands alone; \"x\" is too much",
        "--hlep        | unknown flag \"--hlep\", did you mean --help?",
        "--conifg a    | unknown flag \"--conifg\", did you mean --config?",
        "start         | unknown flag \"start\"",
        "-h            | unknown flag \"-h\"",
        "''            | unknown flag \"\"",
      })
  void wrongFlagsAreToldWhatIsWrongAndHowItWouldBeRight(String line, String wrong) {
    String[] args = line.isEmpty() ? new String[] {""} : line.split(" ");

    assertThat(run(ChildBot.builder(), args)).isEqualTo(2);
    assertThat(err())
        .startsWith(
            wrong
                + System.lineSeparator()
                + "usage: [--config FILE | --check FILE | --verify-timeline FILE | --version | --help]");
    assertThat(out()).isEmpty();
  }

  @Test
  void helpAndVersionGoToTheOutput() {
    assertThat(run(ChildBot.builder(), "--help")).isZero();
    assertThat(out()).startsWith("usage: ").contains("--check FILE");
    out.reset();
    assertThat(run(ChildBot.builder(), "--version")).isZero();
    assertThat(out()).isNotBlank();
    assertThat(err()).isEmpty();
  }

  @Test
  void checksWithoutConnecting() throws IOException {
    String file = mode("refuse");

    assertThat(run(ChildBot.builder(), "--check", file)).isZero();
    assertThat(out()).contains(file + " is fine");
    assertThat(err()).isEmpty();
  }

  @Test
  void checkingWarnsOfWhatARoleHoldsToNoPurpose() throws IOException {
    String file =
        file(
            """
            adapters { net { type = tiny, mode = end } }
            access { roles { sre = ["gaurded.*", "by-hand", "bot.rest"] } }
            """);

    assertThat(run(ChildBot.builder().plugin(GuardedPlugin.class), "--check", file)).isZero();
    assertThat(err().lines())
        .containsExactly(
            file
                + " line 2: access.roles.sre: nothing here needs gaurded.*; did you mean guarded.*?",
            file + " line 2: access.roles.sre: nothing here needs bot.rest");
    assertThat(out()).contains(file + " is fine");
  }

  public static final class GuardedPlugin implements Plugin {
    @Override
    public void setup(Setup setup) {
      setup.permission("by-hand");
    }

    @Command(value = "guarded", permission = "guarded.run")
    String guarded() {
      return "run";
    }
  }

  public static final class BadPlugin implements Plugin {
    @Command("bad <a")
    String bad() {
      return "bad";
    }
  }

  @Test
  void checksAllAndTellsEveryProblem() throws IOException {
    String file =
        file(
            """
            prefix = x
            adapters { net { type = tinny }, lab { type = tiny, mdoe = end } }
            """);

    assertThat(run(ChildBot.builder().plugin(BadPlugin.class), "--check", file)).isEqualTo(2);
    assertThat(err())
        .contains("3 problems", "line 1: prefix:", "adapters.net:", "adapters.lab.mdoe:")
        .contains("1 problem with plugins", "BadPlugin.bad:");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"end, 0", "fail, 1", "refuse, 2", "break, 2"})
  void theStatusSaysHowItEnded(String mode, int status) throws IOException {
    assertThat(run(ChildBot.builder(), "--config", mode(mode))).isEqualTo(status);
  }

  @Test
  void aRefusedStartIsOneSentence() throws IOException {
    run(ChildBot.builder(), "--config", mode("refuse"));

    assertThat(err().strip()).isEqualTo("the token is refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--config", "--check"})
  void aFileThatIsNotThereIsTold(String flag) {
    String missing = folder.resolve("missing.conf").toString();

    assertThat(run(ChildBot.builder(), flag, missing)).isEqualTo(2);
    assertThat(err()).contains("missing.conf");
  }

  @Test
  void aNameThatCannotBeAFileIsTold() {
    assertThat(run(ChildBot.builder(), "--config", "a\0b")).isEqualTo(2);
    assertThat(err()).isNotBlank();
  }

  @Test
  void aPluginThatBreaksTheJvmsRulesIsTold() throws IOException {
    Plugin broken =
        new Plugin() {
          @Override
          public String name() {
            throw new StackOverflowError("a name without an end");
          }
        };

    assertThat(run(ChildBot.builder().plugin(broken), "--check", mode("end"))).isEqualTo(2);
    assertThat(err()).contains("the bot cannot start").contains("a name without an end");
  }

  @Test
  void withoutAFileItIsTheConsoleIfThereIsOne() {
    assertThat(run(ChildBot.builder())).isEqualTo(2);
    assertThat(err()).contains("one of the adapters on the class path: tiny");
  }

  @Test
  void aTimelineIsVerifiedWithoutABot() throws Exception {
    Path file = folder.resolve("bot.timeline");
    try (FileTimeline timeline = new FileTimeline(file, false, 100, new ManualTime())) {
      timeline.open();
      timeline
          .keep(new Entry(Instant.EPOCH, "t", Kind.MARKED, null, null, "", "canary"))
          .toCompletableFuture()
          .get(10, TimeUnit.SECONDS);
    }

    assertThat(run(ChildBot.builder(), "--verify-timeline", file.toString())).isZero();
    assertThat(out()).startsWith(file + ": 1 record, all as they were written");
    Files.writeString(file, Files.readString(file).replace("canary", "canarx"));
    assertThat(run(ChildBot.builder(), "--verify-timeline", file.toString())).isEqualTo(1);
    assertThat(out()).contains("the first bad record is line 1: its hash differs");
    assertThat(run(ChildBot.builder(), "--verify-timeline", file + "x")).isEqualTo(2);
    assertThat(err()).contains("there is no file " + file + "x");
  }
}

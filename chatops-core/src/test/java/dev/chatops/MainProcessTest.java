package dev.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a process of its own can show: its status, and what a signal does to it. */
@Timeout(120)
class MainProcessTest {

  private final List<Process> started = new ArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void leavesNoProcess() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(String... args) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(ChildBot.class.getName());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    started.add(process);
    return process;
  }

  private Process startIn(String mode) throws IOException {
    Path file = folder.resolve("bot.conf");
    Files.writeString(file, "adapters { net { type = tiny, mode = " + mode + " } }");
    return start("--config", file.toString());
  }

  private static int status(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the process has ended").isTrue();
    return process.exitValue();
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err.txt"));
  }

  private static void read(BufferedReader out, String line) throws IOException {
    String next = out.readLine();
    assertThat(next).isEqualTo(line);
  }

  private static String rest(BufferedReader out) {
    return out.lines().collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource({"end, 0", "fail, 1", "refuse, 2", "break, 2"})
  void theStatusSaysHowItEnded(String mode, int status) throws Exception {
    Process process = startIn(mode);

    assertThat(status(process)).as("status; %s", err()).isEqualTo(status);
    assertThat(rest(process.inputReader())).contains("closed");
  }

  @Test
  void aRefusedStartTellsItsReason() throws Exception {
    assertThat(status(startIn("refuse"))).isEqualTo(2);
    assertThat(err()).contains("the token is refused");
  }

  @Test
  void wrongFlagsAndFilesEndWithTwo() throws Exception {
    assertThat(status(start("--hlep"))).isEqualTo(2);
    assertThat(err()).startsWith("unknown flag \"--hlep\", did you mean --help?");
    assertThat(status(start("--check", "missing.conf"))).isEqualTo(2);
    assertThat(err()).contains("missing.conf");
  }

  @Test
  void readsTheFileBesideIt() throws Exception {
    Files.writeString(folder.resolve("chatops.conf"), "adapters { net { type = tiny } }");

    assertThat(status(start())).as("status; %s", err()).isZero();
  }

  @Test
  void toldToStopItClosesAndHasDoneWell() throws Exception {
    Process process = startIn("serve");
    BufferedReader out = process.inputReader();
    read(out, "ready");
    process.toHandle().destroy(); // SIGTERM, and the streams stay open

    assertThat(status(process)).as("status; %s", err()).isZero();
    assertThat(rest(out)).isEqualTo("closed");
  }

  @Test
  void toldToStopItLetsWhatRunsEndAndSaySo() throws Exception {
    Process process = startIn("work");
    BufferedReader out = process.inputReader();
    read(out, "working");
    process.toHandle().destroy();
    process.getOutputStream().write('x');
    process.getOutputStream().flush();

    assertThat(status(process)).as("status; %s", err()).isZero();
    assertThat(rest(out)).isEqualTo("said done\nclosed");
  }

  @Test
  void toldToStopWhileItStartsItStops() throws Exception {
    Process process = startIn("hang");
    BufferedReader out = process.inputReader();
    read(out, "starting");
    process.toHandle().destroy();

    assertThat(status(process)).as("status; %s", err()).isZero();
  }
}

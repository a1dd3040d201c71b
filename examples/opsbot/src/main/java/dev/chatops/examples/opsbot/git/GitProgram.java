package dev.chatops.examples.opsbot.git;

import dev.chatops.plugin.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The real git, run by its arguments and never by a shell, in an environment that has nothing of
 * the bot's: no configuration, hook, editor or pager of anybody, and no password. Thread-safe.
 *
 * @param program the name of git, or a path to it
 * @param deadline for each run
 * @param home a folder of its own
 */
record GitProgram(String program, Duration deadline, Path home) {

  /** More than a room wants to read; it is refused as a whole, and never clipped. */
  private static final int MOST = 100_000;

  /**
   * What came of it.
   *
   * @param status 0 if all went well
   * @param output all it said, as it was
   */
  record Result(int status, String output) {}

  /**
   * Runs it to its end.
   *
   * @param folder where
   * @param who as whom; see git-commit(1), "Commit information"
   * @param args nothing else reaches git
   * @throws UserException if it cannot be run, takes too long or says too much
   */
  Result run(Path folder, Map<String, String> who, List<String> args) throws InterruptedException {
    Process process = start(folder, who, args);
    try {
      long end = System.nanoTime() + deadline.toNanos();
      CompletableFuture<byte[]> said = reading(process);
      if (!process.waitFor(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
        throw late(args);
      }
      byte[] output = said.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (output.length > MOST) {
        throw new UserException(
            "git {} says more than {} kB; ask for less, such as `git log -20`",
            args.get(0),
            MOST / 1000);
      }
      return new Result(process.exitValue(), new String(output, StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      throw late(args);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot read what git says", e.getCause());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(Path folder, Map<String, String> who, List<String> args) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(args);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(environment(System.getenv().getOrDefault("PATH", "")));
    environment.putAll(who);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UserException("git cannot be run here: {}", e.getMessage());
    }
  }

  private Map<String, String> environment(String path) {
    return Map.ofEntries(
        Map.entry("PATH", path),
        Map.entry("HOME", home.toString()),
        Map.entry("LC_ALL", "C.UTF-8"),
        Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
        Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
        Map.entry("GIT_CEILING_DIRECTORIES", home.toString()),
        Map.entry("GIT_ALLOW_PROTOCOL", "file"),
        Map.entry("GIT_TERMINAL_PROMPT", "0"),
        Map.entry("GIT_PAGER", "cat"),
        // The one editor that git does not start: it takes the text as it is.
        Map.entry("GIT_EDITOR", ":"),
        Map.entry("GIT_OPTIONAL_LOCKS", "0"));
  }

  /** On a thread of its own: whoever waits for git can be interrupted, whoever reads cannot. */
  private static CompletableFuture<byte[]> reading(Process process) {
    CompletableFuture<byte[]> said = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process, said), "git-output");
    reader.setDaemon(true);
    reader.start();
    return said;
  }

  private static void read(Process process, CompletableFuture<byte[]> said) {
    try (InputStream output = process.getInputStream()) {
      byte[] bytes = output.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        process.destroyForcibly();
      }
      said.complete(bytes);
    } catch (IOException e) {
      said.completeExceptionally(e);
    }
  }

  private static UserException late(List<String> args) {
    return new UserException("git {} took too long and was stopped", args.get(0));
  }
}

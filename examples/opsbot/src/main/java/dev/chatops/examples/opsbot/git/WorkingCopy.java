package dev.chatops.examples.opsbot.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A repository to play with, in a temporary folder: a working copy with a change that waits to be
 * committed, and a bare remote named {@code origin}. Used by one thread at a time.
 */
final class WorkingCopy implements AutoCloseable {

  private static final String BEGUN =
      """
      # Shop

      Sells things.
      """;

  private static final String CHANGED =
      BEGUN
          + """

          Operated from the chat: https://chat.example/ops
          """;

  private static final List<List<String>> SETTINGS =
      List.of(
          // Nothing that lies in a repository is run.
          List.of("config", "core.hooksPath", "/dev/null"),
          List.of("config", "core.fsmonitor", "false"),
          List.of("config", "gc.auto", "0"),
          List.of("config", "push.default", "simple"),
          List.of("config", "advice.detachedHead", "false"));

  private static final List<List<String>> FIRST =
      List.of(
          List.of("add", "."),
          List.of("commit", "-qm", "Begin"),
          List.of("remote", "add", GitLine.REMOTE, "../origin.git"),
          List.of("push", "-q", "-u", GitLine.REMOTE, "master"));

  private static final Map<String, String> BOT =
      Map.of(
          "GIT_AUTHOR_NAME", "opsbot",
          "GIT_AUTHOR_EMAIL", "opsbot@localhost",
          "GIT_COMMITTER_NAME", "opsbot",
          "GIT_COMMITTER_EMAIL", "opsbot@localhost");

  private final Path home;
  private final GitProgram git;

  private WorkingCopy(Path home, GitProgram git) {
    this.home = home;
    this.git = git;
  }

  /** Makes one; what a failure leaves behind is removed. */
  static WorkingCopy create(String program, Duration deadline) throws InterruptedException {
    Path home = temporary();
    WorkingCopy made = new WorkingCopy(home, new GitProgram(program, deadline, home));
    try {
      made.fill();
      return made;
    } catch (RuntimeException | InterruptedException e) {
      made.close();
      throw e;
    }
  }

  GitProgram.Result run(Map<String, String> who, List<String> args) throws InterruptedException {
    return git.run(folder(), who, args);
  }

  boolean hasFile(String name) {
    return Files.exists(folder().resolve(name));
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(home)) {
      all.sorted(Comparator.reverseOrder()).forEach(WorkingCopy::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + home, e);
    }
  }

  private Path folder() {
    return home.resolve("work");
  }

  private void fill() throws InterruptedException {
    Path origin = home.resolve("origin.git");
    require(
        home, List.of("init", "-q", "--bare", "--template=", "-b", "master", origin.toString()));
    require(home, List.of("init", "-q", "--template=", "-b", "master", folder().toString()));
    for (List<String> setting : SETTINGS) {
      require(origin, setting);
      require(folder(), setting);
    }
    write("README.md", BEGUN);
    write("hosts.txt", hosts());
    for (List<String> args : FIRST) {
      require(folder(), args);
    }
    write("README.md", CHANGED);
  }

  /** Long enough for a room to be cut up, and spaced so that nobody may touch the blanks. */
  private static String hosts() {
    return IntStream.rangeClosed(1, 300)
        .mapToObj("host-%1$03d  10.0.%1$3d.1    rack %1$3d\n"::formatted)
        .collect(Collectors.joining());
  }

  private void require(Path where, List<String> args) throws InterruptedException {
    GitProgram.Result result = git.run(where, BOT, args);
    if (result.status() != 0) {
      throw new IllegalStateException("git " + args + ": " + result.output());
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder().resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name, e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("opsbot-git").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder", e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }
}

package dev.chatops.testkit.tck;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.AssertionFailedError;

/**
 * A server program of the operating system, run from a folder of its own for one test. Without it
 * the test is skipped, or fails where CHATOPS_REQUIRE_SERVERS is true. It is ended by its own
 * process, and its folder goes with it. Used by one thread at a time.
 */
public abstract class ServerProgram implements AutoCloseable {

  private final String program;
  private final Path folder;
  private @Nullable Process process;

  /**
   * For one test.
   *
   * @param program what it is called on the path, or in {@code /usr/sbin}
   * @param toGet what to type where it is missing: {@code apt-get install ngircd}
   */
  protected ServerProgram(String program, String toGet) {
    this.program = require(program, toGet).toString();
    this.folder = newFolder();
  }

  /**
   * Writes the configuration into the folder and says how to run the program with it, in the
   * foreground.
   *
   * @param folder its own; what it prints is kept there in {@code output.txt}
   * @return the program and its arguments
   * @throws IOException if the folder cannot be written
   */
  protected abstract List<String> command(Path folder) throws IOException;

  /**
   * Whether it serves; asked again and again until it does or has died.
   *
   * @return true once it does
   */
  protected abstract boolean serves();

  /**
   * The program.
   *
   * @return its whole path
   */
  protected final String program() {
    return program;
  }

  /**
   * Its folder.
   *
   * @return where the configuration is, and its data
   */
  protected final Path folder() {
    return folder;
  }

  /**
   * Whether the tests run as root, whom some servers refuse.
   *
   * @return true for root
   */
  protected static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static Path require(String program, String toGet) {
    Optional<Path> found =
        Stream.concat(path(), Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String missing = program + " is missing: " + toGet;
      if ("true".equals(System.getenv("CHATOPS_REQUIRE_SERVERS"))) {
        throw new AssertionFailedError(missing);
      }
      Assumptions.abort(missing);
    }
    return found.orElseThrow();
  }

  private static Stream<String> path() {
    return Stream.of(
        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
  }

  private static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("chatops-server");
      // Started by root, a server gives its rights up and must still be able to read.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs it; returns when it serves. It may be started again after {@link #stop}.
   *
   * @throws AssertionError with what it printed, if it dies or does not serve within 30 seconds
   */
  public final void start() {
    try {
      Process started =
          new ProcessBuilder(command(folder))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
      process = started;
      awaitService(started);
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** A foreign process has no latch: it is asked until it answers or has died. */
  private void awaitService(Process started) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!serves()) {
      if (hasDied(started) || System.nanoTime() > deadline) {
        String said = Files.readString(log());
        throw new AssertionFailedError(program + " does not serve:\n" + said);
      }
    }
  }

  private static boolean hasDied(Process process) {
    try {
      process.onExit().get(20, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path log() {
    return folder.resolve("output.txt");
  }

  /** Lets it end in its own way, with what it knows on disk. */
  public final void stopGently() {
    running().destroy();
    running().onExit().join();
  }

  private Process running() {
    return Objects.requireNonNull(process, "it was never started");
  }

  /** Ends it, at once and without goodbye; it need not run. */
  public final void stop() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Stops it where it stands, with all its connections open. */
  public final void freeze() {
    signal("-STOP");
  }

  /** Lets it go on. */
  public final void thaw() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      String pid = Long.toString(running().pid());
      int ended = new ProcessBuilder("kill", signal, pid).start().waitFor();
      if (ended != 0) {
        throw new IllegalStateException("kill " + signal + " " + pid + " ends with " + ended);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it and deletes its folder; a second time it does nothing. */
  @Override
  public final void close() {
    stop();
    if (Files.notExists(folder)) {
      return; // a start that failed has closed it
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(ServerProgram::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

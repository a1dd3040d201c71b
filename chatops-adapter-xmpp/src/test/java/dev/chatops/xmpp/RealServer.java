package dev.chatops.xmpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.AssertionFailedError;

/**
 * A server program of the operating system, run on loopback from a folder of its own for one test.
 * Without it the test is skipped, or fails where CHATOPS_REQUIRE_SERVERS is true.
 */
public abstract class RealServer implements AutoCloseable {

  static final String HOST = "127.0.0.1";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String program;
  private final Path folder;
  private final int port;
  private Process process;

  RealServer(String program) {
    this.program = require(program).toString();
    this.folder = newFolder();
    this.port = freePort();
  }

  /** Writes the configuration into the folder and says how to run the program with it. */
  abstract List<String> command(Path folder) throws IOException;

  public int port() {
    return port;
  }

  Path folder() {
    return folder;
  }

  String program() {
    return program;
  }

  private static Path require(String program) {
    Optional<Path> found =
        Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String missing = program + " is missing: apt-get install " + program;
      if ("true".equals(System.getenv("CHATOPS_REQUIRE_SERVERS"))) {
        throw new AssertionFailedError(missing);
      }
      Assumptions.abort(missing);
    }
    return found.orElseThrow();
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

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it; returns when it takes connections. */
  public void start() {
    try {
      process =
          new ProcessBuilder(command(folder))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
      awaitPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A foreign process has no latch: it is asked until it answers or has died. */
  private void awaitPort() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!accepts()) {
      if (hasDied() || Instant.now().isAfter(deadline)) {
        String said = Files.readString(log());
        close();
        throw new AssertionFailedError(program + " does not serve:\n" + said);
      }
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean hasDied() {
    try {
      process.onExit().get(20, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  Path log() {
    return folder.resolve("output.txt");
  }

  /** Ends it, at once and without goodbye. */
  public void stop() {
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
      String pid = Long.toString(process.pid());
      int ended = new ProcessBuilder("kill", signal, pid).start().waitFor();
      if (ended != 0) {
        throw new IllegalStateException("kill " + signal + " " + pid + " ends with " + ended);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

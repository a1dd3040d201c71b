package dev.chatops.examples.opsbot.logs;

import dev.chatops.examples.opsbot.services.Service;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Logs in a folder of their own, made when somebody wants to see one. Thread-safe. */
@Singleton
public class LogFiles implements Logs {

  /** How much our services have written so far. */
  private static final int WRITTEN = 300;

  private @Nullable Path folder;

  /** By its arguments and never by a shell; the name of the file is none that anybody has typed. */
  @Override
  public Process follow(Service service, int lines) throws IOException {
    return new ProcessBuilder("tail", "-n", Integer.toString(lines), "-f", file(service).toString())
        .start();
  }

  private synchronized Path file(Service service) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("opsbot-logs");
    }
    Path file = folder.resolve(service + ".log");
    if (Files.notExists(file)) {
      Files.write(file, written(service));
    }
    return file;
  }

  private static List<String> written(Service service) {
    return IntStream.rangeClosed(1, WRITTEN)
        .mapToObj(number -> "%s[%03d]:  GET /  200".formatted(service, number))
        .toList();
  }

  @Override
  public synchronized void close() {
    Path made = folder;
    folder = null;
    if (made == null) {
      return;
    }
    try {
      for (Service service : Service.values()) {
        Files.deleteIfExists(made.resolve(service + ".log"));
      }
      Files.delete(made);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + made, e);
    }
  }
}

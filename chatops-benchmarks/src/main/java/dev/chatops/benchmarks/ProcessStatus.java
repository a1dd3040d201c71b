package dev.chatops.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells about a process. */
final class ProcessStatus {

  private static final double KIBIBYTES_A_MEBIBYTE = 1024;

  private final long pid;

  ProcessStatus(long pid) {
    this.pid = pid;
  }

  /** Memory in use at this moment that is not on disk alone, in MiB. */
  double residentMiB() {
    return field(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") / KIBIBYTES_A_MEBIBYTE;
  }

  private static long field(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(file + " has no " + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

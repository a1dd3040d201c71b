package dev.chatops.internal.disk;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file by its lines, from the start, whatever its size. Not thread-safe. */
public final class Lines implements Closeable {

  private static final int CHUNK = 1 << 16;

  /** Whatever has no line end for so long is another kind of file. */
  private static final int LONGEST = 1 << 28;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private long left;
  private long offset;
  private long number;

  /**
   * Begins at the start.
   *
   * @param file which
   * @param most where to stop, in bytes; what is written behind it meanwhile is not looked at
   * @throws IOException if it cannot be opened
   */
  public Lines(Path file, long most) throws IOException {
    in = new FileInputStream(file.toFile());
    left = most;
  }

  /**
   * The next line.
   *
   * @return without its line end; null if there is no line end any more
   * @throws IOException if it cannot be read
   */
  public byte @Nullable [] next() throws IOException {
    int at = from;
    while (true) {
      for (; at < to; at++) {
        if (buffer[at] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, at);
          offset += line.length + 1L;
          number++;
          from = at + 1;
          return line;
        }
      }
      int scanned = at - from;
      if (!fill()) {
        return null;
      }
      at = from + scanned;
    }
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    } else if (to == buffer.length) {
      if (buffer.length >= LONGEST) {
        throw new IOException("line " + (number + 1) + " is longer than any that we write");
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, to, (int) Math.min(left, buffer.length - to));
    if (read <= 0) {
      return false;
    }
    to += read;
    left -= read;
    return true;
  }

  /**
   * Where the next line begins.
   *
   * @return bytes from the start
   */
  public long offset() {
    return offset;
  }

  /**
   * Which line was the last.
   *
   * @return counted from 1; 0 before the first
   */
  public long number() {
    return number;
  }

  /**
   * What stands behind the last line end, once there is no line any more.
   *
   * @return empty if the file ends with a line end
   */
  public byte[] rest() {
    return Arrays.copyOfRange(buffer, from, to);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

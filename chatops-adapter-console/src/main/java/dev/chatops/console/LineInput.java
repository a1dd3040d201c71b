package dev.chatops.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream of bytes. Not thread-safe.
 *
 * <p>A line ends with LF, CR LF or the stream; blank ones are skipped, as nobody says nothing.
 * Bytes that are not UTF-8 become replacement characters, and a byte order mark at the start is
 * dropped. A line of more than {@value #LONGEST} bytes is left out whole and reported: the first
 * half of a command is another command.
 */
final class LineInput {

  static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final Consumer<String> complaints;
  private final byte[] buffer = new byte[8192];
  private int position;
  private int filled;
  private long number;

  LineInput(InputStream in, Consumer<String> complaints) {
    this.in = in;
    this.complaints = complaints;
  }

  /** The next line that says something; null at the end. */
  @Nullable String next() throws IOException {
    while (filled >= 0) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long size = read(line);
      if (size > 0 || filled >= 0) {
        number++;
      }
      if (size > LONGEST) {
        complaints.accept(
            "line "
                + number
                + " was left out: it has "
                + size
                + " bytes, and "
                + LONGEST
                + " is the most");
        continue;
      }
      String text = text(line);
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** Reads up to the end of a line, keeps what may be kept, and counts all. */
  private long read(ByteArrayOutputStream line) throws IOException {
    long size = 0;
    while (fill()) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      size += end - position;
      if (size <= LONGEST) {
        line.write(buffer, position, end - position);
      }
      boolean whole = end < filled;
      position = whole ? end + 1 : end;
      if (whole) {
        break;
      }
    }
    return size;
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = in.read(buffer);
    }
    return filled >= 0;
  }

  private String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    int begin = number == 1 && text.startsWith("\uFEFF") ? 1 : 0;
    int end = text.endsWith("\r") ? text.length() - 1 : text.length();
    return text.substring(begin, Math.max(begin, end));
  }
}

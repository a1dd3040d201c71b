package dev.chatops.irc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what a server sends into lines at LF alone. A {@link java.io.BufferedReader} ends a line at
 * a bare CR, too, so that one in somebody's message would begin a line of the server's; and it
 * loses half a line when a read times out. Not thread-safe.
 */
final class LineReader {

  /** RFC 2812 allows 512 bytes, IRCv3 8,191 of tags; beyond both it is noise. */
  private static final int MOST = 16_384;

  private final InputStream in;
  private final LineText text;
  private byte[] buffer = new byte[4_096];
  private int start;
  private int scanned;
  private int end;
  private boolean skipping;

  /** Reads UTF-8, and a line that is not as the other one says. */
  LineReader(InputStream in, Charset fallback) {
    this.in = in;
    this.text = new LineText(fallback);
  }

  /**
   * The next line without its end; one longer than 16 kB is left out.
   *
   * @return null at the end of the stream; what stands there without a line end is no line
   * @throws java.net.SocketTimeoutException if nothing came in time; the next call goes on
   */
  @Nullable String next() throws IOException {
    while (true) {
      String line = buffered();
      if (line != null) {
        return line;
      }
      if (!fill()) {
        return null;
      }
    }
  }

  private @Nullable String buffered() {
    while (scanned < end) {
      if (buffer[scanned++] == '\n') {
        int from = start;
        start = scanned;
        if (skipping) {
          skipping = false;
        } else {
          return text(from, scanned - 1);
        }
      }
    }
    return null;
  }

  private String text(int from, int to) {
    int last = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    return text.of(buffer, from, last - from);
  }

  private boolean fill() throws IOException {
    if (start == end) {
      start = 0;
      scanned = 0;
      end = 0;
    } else if (end == buffer.length) {
      makeRoom();
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      return false;
    }
    end += read;
    return true;
  }

  private void makeRoom() {
    int held = end - start;
    if (held > MOST) {
      skipping = true;
      held = 0;
    }
    byte[] target = held > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, target, 0, held);
    buffer = target;
    start = 0;
    scanned = held;
    end = held;
  }
}

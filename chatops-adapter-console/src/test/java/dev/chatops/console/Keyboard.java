package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Input that comes when the test types, and takes any amount of it. */
final class Keyboard extends InputStream {

  private static final byte[] END = {};

  private final BlockingQueue<byte[]> typed = new LinkedBlockingQueue<>();
  private byte[] now = END;
  private int position;

  void type(String text) {
    typed.add(text.getBytes(UTF_8));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** As much as was typed at once, and no waiting for more. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (position == now.length) {
      now = next();
      position = 0;
    }
    if (now.length == 0) {
      return -1;
    }
    int count = Math.min(length, now.length - position);
    System.arraycopy(now, position, buffer, offset, count);
    position += count;
    return count;
  }

  private byte[] next() throws InterruptedIOException {
    try {
      return typed.take();
    } catch (InterruptedException interrupted) {
      throw new InterruptedIOException("no more to be read");
    }
  }

  /** Ends the input; what was typed before is still read. */
  @Override
  public void close() {
    typed.add(END);
  }
}

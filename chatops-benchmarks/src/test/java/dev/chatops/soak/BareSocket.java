package dev.chatops.soak;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A connection to loopback from which bytes are read for as long as there is time. For one thread.
 */
final class BareSocket implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[8_192];
  private int at;
  private int end;

  BareSocket(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
  }

  void sends(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The next byte.
   *
   * @param deadline by {@link System#nanoTime}
   * @return -1 if none comes in time
   * @throws IOException if the other side has hung up
   */
  int read(long deadline) throws IOException {
    return at < end || fill(deadline) ? buffer[at++] & 0xFF : -1;
  }

  private boolean fill(long deadline) throws IOException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      return false;
    }
    socket.setSoTimeout(Math.toIntExact(left));
    at = 0;
    end = 0;
    try {
      end = in.read(buffer);
    } catch (SocketTimeoutException e) {
      return false;
    }
    if (end < 0) {
      throw new IOException("the server hung up");
    }
    return end > 0;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket does not close", e);
    }
  }
}

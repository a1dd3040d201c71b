package dev.chatops.testkit.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server program that people connect to, on a free port of loopback. */
public abstract class LoopbackServer extends ServerProgram {

  /** Where it is to listen. */
  public static final String HOST = "127.0.0.1";

  private final int port = freePort();

  /**
   * For one test.
   *
   * @param program what it is called on the path, or in {@code /usr/sbin}
   * @param toGet what to type where it is missing: {@code apt-get install ngircd}
   */
  protected LoopbackServer(String program, String toGet) {
    super(program, toGet);
  }

  /**
   * Its port, the same over all its starts.
   *
   * @return one that was free
   */
  public final int port() {
    return port;
  }

  /**
   * A port on which nobody listens now.
   *
   * @return one for a second listener, or to find nobody
   */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected final boolean serves() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

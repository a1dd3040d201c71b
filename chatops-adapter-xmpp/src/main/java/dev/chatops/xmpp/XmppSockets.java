package dev.chatops.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the sockets of one connection and keeps the last, to cut it: closing the TLS socket over it
 * would wait for a writer that is stuck in a frozen link. Thread-safe.
 */
final class XmppSockets extends SocketFactory {

  private static final Logger log = LoggerFactory.getLogger(XmppSockets.class);

  private @Nullable Socket last;
  private boolean over;

  @Override
  public synchronized Socket createSocket() throws IOException {
    if (over) {
      throw new IOException("the adapter is closed");
    }
    Socket made = new Socket();
    made.setTcpNoDelay(true); // a stanza waits for no other
    last = made;
    return made;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket made = createSocket();
    made.connect(new InetSocketAddress(host, port));
    return made;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    Socket made = createSocket();
    made.bind(new InetSocketAddress(from, fromPort));
    made.connect(new InetSocketAddress(host, port));
    return made;
  }

  /** Ends the connection there is, at once and without a word. */
  void cut() {
    Socket open = current();
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        log.debug("a socket did not close: {}", e.getMessage());
      }
    }
  }

  private synchronized @Nullable Socket current() {
    return last;
  }

  /** Ends the connection there is, and lets none come up any more. */
  void end() {
    synchronized (this) {
      over = true;
    }
    cut();
  }
}

package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.config.ConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the socket that PircBotX is given: it would wait for a connection without limit, and would
 * not look at the host's name in a certificate. Immutable.
 */
final class IrcSocket {

  private static final Logger log = LoggerFactory.getLogger(IrcSocket.class);

  private final String id;
  private final IrcSettings settings;
  private final int patience;
  private final Consumer<Socket> opened;

  /**
   * Opens nothing yet.
   *
   * @param opened is told each socket before anything waits on it, so that another thread may cut
   *     the wait short by closing it
   */
  IrcSocket(String id, IrcSettings settings, Duration patience, Consumer<Socket> opened) {
    this.id = id;
    this.settings = settings;
    this.patience = Math.toIntExact(patience.toMillis());
    this.opened = opened;
  }

  /** A socket that is ready for the first line. */
  Socket open() {
    return switch (settings.tls().server().mode()) {
      case DISABLED -> connect();
      case REQUIRED -> required();
      case OPTIONAL -> optional();
    };
  }

  private Socket required() {
    try {
      return secure(connect());
    } catch (SSLException e) {
      throw noTls(e);
    } catch (SocketTimeoutException e) {
      throw unreachable(
          place()
              + " does not answer the TLS handshake; is it the right port, or is"
              + " tls = false meant?",
          e);
    } catch (IOException e) {
      throw unreachable("the TLS handshake with " + place() + " broke off: " + e.getMessage(), e);
    }
  }

  private Socket optional() {
    try {
      Socket socket = secure(connect());
      if (!settings.tls().server().verifies()) {
        log.warn("{}: tls = optional: nobody verified the certificate of {}", id, place());
      }
      return socket;
    } catch (IOException e) {
      throwIfRefused(e);
      log.warn("{}: tls = optional: {} does no TLS; all is said in the clear", id, place());
      return connect();
    }
  }

  private Socket secure(Socket plain) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            settings
                .tls()
                .context()
                .getSocketFactory()
                .createSocket(plain, settings.host(), settings.port(), true);
    if (settings.tls().server().checksChain()) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
    plain.setSoTimeout(patience);
    try {
      socket.startHandshake();
    } catch (IOException e) {
      plain.close();
      throw e;
    }
    return socket;
  }

  private RuntimeException noTls(SSLException e) {
    throwIfRefused(e);
    if (String.valueOf(e.getMessage()).startsWith("Unsupported or unrecognized")) {
      return new ConfigException(
          place() + " does no TLS on this port; is it the right one, or is tls = false meant?", e);
    }
    return unreachable("the TLS handshake with " + place() + " failed: " + e.getMessage(), e);
  }

  private void throwIfRefused(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        throw new ConfigException(
            "the certificate of " + place() + " is not good: " + cause.getMessage(), e);
      }
    }
  }

  private Socket connect() {
    IOException failure = new UnknownHostException(settings.host());
    for (InetAddress address : addresses()) {
      Socket socket = new Socket();
      opened.accept(socket);
      try {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        socket.connect(new InetSocketAddress(address, settings.port()), patience);
        return socket;
      } catch (IOException e) {
        closeQuietly(socket);
        failure = e;
      }
    }
    throw unreachable(place() + " cannot be reached: " + failure.getMessage(), failure);
  }

  private InetAddress[] addresses() {
    try {
      return InetAddress.getAllByName(settings.host());
    } catch (UnknownHostException e) {
      throw unreachable("there is no host named " + settings.host(), e);
    }
  }

  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      log.debug("a socket would not close", e);
    }
  }

  private static DeliveryException unreachable(String sentence, IOException cause) {
    return new DeliveryException(sentence, Sent.NO, cause);
  }

  private String place() {
    return settings.host() + ":" + settings.port();
  }
}

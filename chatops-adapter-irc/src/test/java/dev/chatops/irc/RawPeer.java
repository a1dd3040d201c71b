package dev.chatops.irc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Somebody else on the server, over a bare socket and without any code of ours but the line reader.
 * For one thread.
 */
public final class RawPeer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String nick;
  private final Socket socket;
  private final LineReader in;
  private final OutputStream out;
  private final List<String> transcript = new ArrayList<>();

  /** One end of a line that is open already. */
  RawPeer(String nick, Socket socket) throws IOException {
    this.nick = nick;
    this.socket = socket;
    in = new LineReader(socket.getInputStream(), StandardCharsets.ISO_8859_1);
    out = socket.getOutputStream();
  }

  /** Connects and waits until the server has let it in. */
  public static RawPeer connect(int port, String nick) {
    return connect(port, nick, "");
  }

  /** Connects to a server with a password, and waits until it has let the peer in. */
  static RawPeer connect(int port, String nick, String password) {
    return connecting(port, nick, password).welcomed();
  }

  /** Connects; the server has not let it in yet. */
  static RawPeer connecting(int port, String nick, String password) {
    try {
      RawPeer peer = new RawPeer(nick, new Socket(InetAddress.getLoopbackAddress(), port));
      if (!password.isEmpty()) {
        peer.send("PASS " + password);
      }
      return peer.introduced();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says who it is. */
  RawPeer introduced() {
    send("NICK " + nick);
    send("USER " + nick.replaceAll("[^a-z0-9]", "") + " 0 * :" + nick);
    return this;
  }

  /** Waits until the server has let it in. */
  RawPeer welcomed() {
    expect(line -> line.matches(":\\S+ (376|422) .*"));
    return this;
  }

  public RawPeer join(String channel) {
    send("JOIN " + channel);
    expect(line -> line.contains(" 366 " + nick + " " + channel));
    return this;
  }

  public void says(String target, String text) {
    send("PRIVMSG " + target + " :" + text);
  }

  void send(String line) {
    try {
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the next message to a target. */
  String expectSaid(String target) {
    String mark = " PRIVMSG " + target + " :";
    String line = expect(it -> it.contains(mark));
    return line.substring(line.indexOf(mark) + mark.length());
  }

  String expectLine(String part) {
    return expect(line -> line.contains(part));
  }

  /** The next line that fits; the ones before it are passed over. */
  String expect(Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String line = next(deadline);
      if (wanted.test(line)) {
        return line;
      }
    }
  }

  /** The next line; null if none comes in this time. */
  @Nullable String poll(Duration most) {
    try {
      socket.setSoTimeout(Math.toIntExact(Math.max(1, most.toMillis())));
      return read();
    } catch (SocketTimeoutException e) {
      return null;
    } catch (IOException e) {
      throw failure(e.toString());
    }
  }

  /** All lines until one that fits. */
  public List<String> linesUntil(Predicate<String> wanted) {
    int start = transcript.size();
    expect(wanted);
    return List.copyOf(transcript.subList(start, transcript.size()));
  }

  private String next(long deadline) {
    try {
      long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
      socket.setSoTimeout(Math.toIntExact(left));
      return read();
    } catch (SocketTimeoutException e) {
      throw failure("it did not come within " + PATIENCE);
    } catch (IOException e) {
      throw failure(e.toString());
    }
  }

  private String read() throws IOException {
    String line = in.next();
    if (line == null) {
      throw failure("the server hung up");
    }
    transcript.add(line);
    if (line.startsWith("PING")) {
      send("PONG" + line.substring(4));
    }
    return line;
  }

  private AssertionFailedError failure(String what) {
    return new AssertionFailedError(
        what + "; " + nick + " has seen:\n" + String.join("\n", transcript));
  }

  /** Waits until the other side has hung up. */
  void expectHangup() {
    try {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      for (String line = in.next(); line != null; line = in.next()) {
        transcript.add(line);
      }
    } catch (SocketTimeoutException e) {
      throw failure("nobody hung up");
    } catch (IOException e) {
      transcript.add(e.toString()); // a reset is a hangup, too
    }
  }

  /** Sends letters as they are, without a line end. */
  void sendHalf(String text) {
    sendBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void sendBytes(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    IrcSocket.closeQuietly(socket);
  }
}

package dev.chatops.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody on an IRC server over a bare socket, without any code of the adapter's. */
final class IrcMember implements Member {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Socket socket;
  private final InputStream in;
  private final String room;
  private final byte[] buffer = new byte[8_192];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;

  /** Connects and is in the room, if it is not empty. */
  IrcMember(int port, String nick, String room) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.in = socket.getInputStream();
    this.room = room;
    try {
      sends("NICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick);
      awaits(" 001 ");
      if (!room.isEmpty()) {
        sends("JOIN " + room);
        awaits(" 366 ");
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  void sends(String text) throws IOException {
    socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  void awaits(String part) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String read = "";
    while (!read.contains(part)) {
      read = read(deadline);
      if (read == null) {
        throw new IOException("no " + part + " within " + PATIENCE);
      }
    }
  }

  @Override
  public void says(String text) throws IOException {
    sends("PRIVMSG " + room + " :" + text);
  }

  @Override
  public @Nullable String hears(Duration most) throws IOException {
    long deadline = System.nanoTime() + most.toNanos();
    String mark = " PRIVMSG " + room + " :";
    for (String read = read(deadline); read != null; read = read(deadline)) {
      if (read.startsWith(":opsbot") && read.contains(mark)) {
        return read.substring(read.indexOf(mark) + mark.length());
      }
    }
    return null;
  }

  /** The next line; null if none is complete in time. Answers pings on the way. */
  private @Nullable String read(long deadline) throws IOException {
    while (true) {
      while (at < end) {
        byte next = buffer[at++];
        if (next == '\n') {
          String read = line.toString(StandardCharsets.UTF_8).stripTrailing();
          line.reset();
          if (read.startsWith("PING")) {
            sends("PONG" + read.substring(4));
          }
          return read;
        }
        line.write(next);
      }
      if (!fill(deadline)) {
        return null;
      }
    }
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
    return true;
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

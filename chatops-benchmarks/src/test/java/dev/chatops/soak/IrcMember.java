package dev.chatops.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody on an IRC server over a bare socket, without any code of the adapter's. */
final class IrcMember implements Member {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BareSocket socket;
  private final String room;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** Connects and is in the room, if it is not empty. */
  IrcMember(int port, String nick, String room) throws IOException {
    this.socket = new BareSocket(port);
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
    socket.sends(text + "\r\n");
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
    for (int next = socket.read(deadline); next >= 0; next = socket.read(deadline)) {
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
    return null;
  }

  @Override
  public void close() {
    socket.close();
  }
}

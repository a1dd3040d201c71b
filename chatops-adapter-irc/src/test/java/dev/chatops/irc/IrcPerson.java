package dev.chatops.irc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a server, in some rooms, who keeps what the bot says to a room or in private until
 * asked for it. For one thread.
 */
final class IrcPerson implements AutoCloseable {

  private static final String[] ROOMS = {"#one", "#two", "#three"};

  private static final String TOPIC = "topic ";

  private final Map<String, Deque<String>> heard = new HashMap<>();
  private final RawPeer peer;
  private String nick;
  private int pings;

  IrcPerson(int port, String nick, String password) {
    this.nick = nick;
    peer = RawPeer.connecting(port, nick, password);
  }

  /** Waits until the server has let this person in, and goes into the rooms. */
  IrcPerson arrives() {
    peer.welcomed();
    for (String room : ROOMS) {
      peer.join(room);
    }
    return this;
  }

  /** Says something; returns when the server has taken it. */
  void says(String target, String text) {
    peer.says(target, text);
    fence();
  }

  void sends(String line) {
    peer.send(line);
    fence();
  }

  /** Comes into a room again. */
  void joins(String room) {
    peer.join(room);
    fence();
  }

  void renames(String name) {
    peer.send("NICK " + name);
    nick = name;
    fence();
  }

  /** A server answers in order, so the answer to a ping says that all before it is done. */
  private void fence() {
    String token = "fence" + pings++;
    peer.send("PING " + token);
    peer.expect(line -> keep(line).contains(token));
  }

  /** The next thing the bot said to a room; null if nothing comes in this time. */
  @Nullable String heardIn(String room, Duration most) {
    return next(room, most);
  }

  /** The next thing the bot said to this person alone. */
  @Nullable String heardAlone(Duration most) {
    return next(nick, most);
  }

  /** The next topic that somebody gives a room; null if nobody does in this time. */
  @Nullable String topicOf(String room, Duration most) {
    return next(TOPIC + room, most);
  }

  private @Nullable String next(String target, Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    Deque<String> kept = heard.computeIfAbsent(target, name -> new ArrayDeque<>());
    while (kept.isEmpty()) {
      String line = peer.poll(Duration.ofNanos(deadline - System.nanoTime()));
      if (line == null) {
        return null;
      }
      keep(line);
    }
    return kept.remove();
  }

  private String keep(String text) {
    IrcLine line = IrcLine.parse(text);
    if (line.command().equals("PRIVMSG") && line.nick().startsWith("opsbot")) {
      heard.computeIfAbsent(line.param(0), name -> new ArrayDeque<>()).add(line.param(1));
    } else if (line.command().equals("TOPIC")) {
      heard.computeIfAbsent(TOPIC + line.param(0), name -> new ArrayDeque<>()).add(line.param(1));
    }
    return text;
  }

  @Override
  public void close() {
    peer.close();
  }
}

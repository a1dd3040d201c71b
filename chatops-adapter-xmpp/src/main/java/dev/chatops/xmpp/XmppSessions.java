package dev.chatops.xmpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/**
 * The forms that stand open (XEP-0050 §4.4): a few for each person and some in all, the oldest
 * given up for a new one. Thread-safe.
 */
final class XmppSessions {

  static final int MOST = 200;
  static final int MOST_OF_ONE = 5;
  static final Duration LIFE = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Session> open = new LinkedHashMap<>();

  private record Session(Jid client, String command, Instant until) {

    /** A room is no person: its people count each by the whole address. */
    boolean isOf(Jid other) {
      return client.equals((CharSequence) other);
    }
  }

  XmppSessions(Clock clock) {
    this.clock = clock;
  }

  /**
   * Opens a form.
   *
   * @return the id of the session, which cannot be guessed
   */
  synchronized String begin(Jid client, String command) {
    Instant now = clock.instant();
    open.values().removeIf(session -> !session.until().isAfter(now));
    giveUp(client);
    String id = UUID.randomUUID().toString();
    open.put(id, new Session(client, command, now.plus(LIFE)));
    return id;
  }

  private void giveUp(Jid client) {
    BareJid person = client.asBareJid();
    long ofOne =
        open.values().stream()
            .filter(session -> session.client().asBareJid().equals((CharSequence) person))
            .count();
    if (ofOne >= MOST_OF_ONE) {
      oldest(person).ifPresent(open::remove);
    } else if (open.size() >= MOST) {
      open.remove(open.keySet().iterator().next());
    }
  }

  private Optional<String> oldest(BareJid person) {
    return open.entrySet().stream()
        .filter(entry -> entry.getValue().client().asBareJid().equals((CharSequence) person))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The command of a session, if it is this client's and not over. */
  synchronized Optional<String> command(String id, Jid client) {
    return Optional.ofNullable(open.get(id))
        .filter(session -> session.isOf(client) && session.until().isAfter(clock.instant()))
        .map(Session::command);
  }

  /**
   * Ends a session.
   *
   * @return whether it was open until now
   */
  synchronized boolean end(String id) {
    return open.remove(id) != null;
  }

  synchronized int size() {
    return open.size();
  }
}

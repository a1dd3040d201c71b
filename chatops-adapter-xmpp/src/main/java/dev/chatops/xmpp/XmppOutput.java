package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jxmpp.jid.Jid;

/**
 * What is sent, until it is known to have arrived or not. Smack takes a stanza and says nothing: it
 * is lost without a word if the stream cannot be resumed. So each counts as arrived when the server
 * has acknowledged it (XEP-0198 §4) or, in a room, when it has come back.
 *
 * <p>So many at most are on their way at once, fewer than Smack's queues hold, and so nobody waits
 * here, whatever the socket does. Thread-safe, without a lock: whoever comes works off what waits.
 */
final class XmppOutput {

  /** Smack's writer blocks its callers from 500 on. */
  private static final int MOST_UNDER_WAY = 200;

  /** Less than what core gives an action. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final XmppLink link;
  private final Queue<XmppParcel> waiting = new ConcurrentLinkedQueue<>();
  private final Map<String, XmppParcel> unacknowledged = new ConcurrentHashMap<>();
  private final Map<String, XmppParcel> unechoed = new ConcurrentHashMap<>();
  private final AtomicInteger turns = new AtomicInteger();
  private volatile boolean open;

  XmppOutput(XmppLink link) {
    this.link = link;
  }

  /** The stream is there. */
  void open() {
    open = true;
    drain();
  }

  /** The stream is not there, but may be again: what was sent is not lost yet. */
  void pause() {
    open = false;
  }

  /** The stream is gone, and with it all that the server has not acknowledged. */
  void close(String why) {
    open = false;
    for (XmppParcel next = waiting.poll(); next != null; next = waiting.poll()) {
      next.fails(notYet(why));
    }
    for (Map<String, XmppParcel> sent : List.of(unacknowledged, unechoed)) {
      List<XmppParcel> lost = List.copyOf(sent.values());
      sent.clear();
      lost.forEach(parcel -> parcel.failsUnknown(why));
    }
  }

  /** Sends, and tells which message that has made. Never waits. */
  CompletableFuture<Optional<MessageId>> send(XmppSending sending) {
    XmppParcel parcel = new XmppParcel(sending);
    waiting.add(parcel);
    if (open) {
      drain();
    } else if (waiting.remove(parcel)) {
      parcel.fails(notYet("the connection is lost"));
    }
    return parcel.arrival();
  }

  private void drain() {
    if (turns.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      while (open && unacknowledged.size() < MOST_UNDER_WAY) {
        XmppParcel next = waiting.poll();
        if (next == null) {
          break;
        }
        post(next);
      }
      seen = turns.addAndGet(-seen);
    } while (seen != 0);
  }

  private void post(XmppParcel parcel) {
    unacknowledged.put(parcel.id(), parcel);
    if (parcel.sending().echoed()) {
      unechoed.put(parcel.id(), parcel);
    }
    try {
      link.sendStanza(parcel.sending().stanza());
      link.confirm(parcel.id(), this::acknowledged);
    } catch (NotConnectedException e) {
      forget(parcel);
      parcel.fails(notYet("the connection is lost"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      forget(parcel);
      parcel.failsUnknown("interrupted while sending");
    }
  }

  private void forget(XmppParcel parcel) {
    unacknowledged.remove(parcel.id());
    unechoed.remove(parcel.id());
  }

  /** The server has a stanza, so that there is room for another. */
  void acknowledged(String id) {
    XmppParcel parcel = unacknowledged.remove(id);
    if (parcel != null) {
      parcel.acknowledged();
      drain();
    }
  }

  /** A stanza of a lost stream was not acknowledged, and Smack has given it up. */
  void dropped(String id) {
    XmppParcel parcel = unacknowledged.get(id);
    if (parcel != null) {
      forget(parcel);
      parcel.failsUnknown("the connection was lost before the server had acknowledged it");
    }
  }

  /** Whether a room's message of this id may be one of these. */
  boolean awaitsEcho(String id) {
    return unechoed.containsKey(id);
  }

  /** A room has sent a stanza of the bot's to everybody, as this message. */
  void echoed(String id, Optional<MessageId> message) {
    XmppParcel parcel = unechoed.remove(id);
    if (parcel != null) {
      parcel.echoed(message);
    }
  }

  /**
   * Somebody has sent a stanza back as an error; anybody may claim to have.
   *
   * @return whether it was one of these, and went there
   */
  boolean refused(String id, Jid from, DeliveryException why) {
    XmppParcel echo = unechoed.get(id);
    XmppParcel parcel = echo == null ? unacknowledged.get(id) : echo;
    if (parcel == null || !parcel.sending().stanza().getTo().equals(from)) {
      return false;
    }
    unechoed.remove(id);
    parcel.fails(why);
    return true;
  }

  /** Gives up what has been under way for too long, be there a connection or not. */
  void tick() {
    for (Map<String, XmppParcel> sent : List.of(unacknowledged, unechoed)) {
      for (XmppParcel parcel : sent.values()) {
        if (parcel.isOlder(LONGEST.toNanos())) {
          unechoed.remove(parcel.id());
          parcel.failsUnknown("nobody has confirmed it within " + LONGEST.toSeconds() + " s");
        }
      }
    }
  }

  private static DeliveryException notYet(String why) {
    return DeliveryException.notYet(why, Duration.ofSeconds(1));
  }
}

package dev.chatops.xmpp;

import dev.chatops.chat.MessageId;
import dev.chatops.chat.RoomId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the latest messages were, for what refers to them: a correction names the id that the sender
 * gave (XEP-0308 §3), all else that of the room (XEP-0444 §4.2, XEP-0461 §4.1), and only who has
 * said something may correct it or take it back. Thread-safe.
 */
final class XmppMemory {

  /** How many messages of others are known, and how many of the bot's own. */
  static final int MOST = 10_000;

  private static final int MOST_OF_DEEDS = 1_000;

  private final Map<MessageId, Known> others = bounded(MOST);
  private final Map<MessageId, Known> own = bounded(MOST);
  private final Map<SentId, MessageId> bySentId = bounded(2 * MOST);
  private final Map<MessageId, Boolean> quoted = bounded(MOST_OF_DEEDS);
  private final Map<MessageId, MessageId> firsts = bounded(MOST);
  private final Map<Reactor, Set<String>> reactions = bounded(MOST_OF_DEEDS);

  /**
   * A message.
   *
   * @param sender the id of who has said it
   * @param name what that one was called
   * @param sentId the id that the sender gave it; null if it had none
   * @param author the address that a reply names
   * @param excerpt how it begins
   */
  record Known(
      String sender, String name, @Nullable String sentId, String author, String excerpt) {}

  private record SentId(RoomId room, String sender, String id) {}

  private record Reactor(MessageId message, String sender) {}

  synchronized void remember(MessageId message, Known known, boolean isOwn) {
    (isOwn ? own : others).put(message, known);
    if (known.sentId() != null) {
      bySentId.put(new SentId(message.room(), known.sender(), known.sentId()), message);
    }
  }

  synchronized Optional<Known> find(MessageId message) {
    Known mine = own.get(message);
    return Optional.ofNullable(mine != null ? mine : others.get(message));
  }

  /** The message to which its sender gave this id. */
  synchronized Optional<MessageId> sent(RoomId room, String sender, String sentId) {
    return Optional.ofNullable(bySentId.get(new SentId(room, sender, sentId)));
  }

  /** XEP-0444 §4: what is done to a correction is done to the message that it corrects. */
  synchronized void corrects(MessageId correction, MessageId first) {
    if (!correction.equals(first)) {
      firsts.put(correction, first);
    }
  }

  /** The message that goes by an id in a room, whether or not it is remembered. */
  synchronized MessageId named(RoomId room, String id) {
    MessageId message = new MessageId(room, id);
    return firsts.getOrDefault(message, message);
  }

  /** Whether nobody has asked this of the message before: one quotation is enough. */
  synchronized boolean quotesFirst(MessageId message) {
    return quoted.put(message, true) == null;
  }

  /** Whether this one has said that. */
  synchronized boolean isBy(MessageId message, String sender) {
    return find(message).filter(known -> known.sender().equals(sender)).isPresent();
  }

  /**
   * XEP-0444 §3.2: somebody's reactions to a message are these from now on.
   *
   * @return those that there were
   */
  synchronized Set<String> react(MessageId message, String sender, Set<String> now) {
    Reactor reactor = new Reactor(message, sender);
    Set<String> former =
        now.isEmpty() ? reactions.remove(reactor) : reactions.put(reactor, Set.copyOf(now));
    return former == null ? Set.of() : former;
  }

  /**
   * One reaction more, or less.
   *
   * @return all that stand then, in the order in which they came
   */
  synchronized List<String> react(MessageId message, String sender, String emoji, boolean add) {
    Reactor reactor = new Reactor(message, sender);
    Set<String> now = new LinkedHashSet<>(reactions.getOrDefault(reactor, Set.of()));
    if (add) {
      now.add(emoji);
    } else {
      now.remove(emoji);
    }
    reactions.put(reactor, now);
    return List.copyOf(now);
  }

  private static <K, V> Map<K, V> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }
}

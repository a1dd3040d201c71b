package dev.chatops.internal.out;

import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was dropped because there was no room, and tells each conversation once, when there
 * is room again. Thread-safe.
 */
final class Overflow {

  private static final Logger log = LoggerFactory.getLogger(Overflow.class);

  private final ConcurrentHashMap<Object, Dropped> dropped = new ConcurrentHashMap<>();
  private final AtomicInteger tells = new AtomicInteger();

  private record Dropped(Conversation where, String trace, int count) {

    Outgoing told() {
      Content words =
          count == 1
              ? Content.text("(1 message was dropped: too much to say)")
              : Content.text("({} messages were dropped: too much to say)", count);
      return Outgoing.unasked(where, words, trace, Priority.NOTICE);
    }
  }

  /** One more; only the first of a row is logged. Nobody misses a reaction or a sign of life. */
  void count(Object place, Delivery delivery) {
    if (!delivery.said()) {
      log.debug("the queue is full, and a reaction is dropped in {}", delivery.where);
      return;
    }
    Dropped now =
        dropped.compute(
            place,
            (same, there) ->
                there == null
                    ? new Dropped(delivery.where, delivery.trace, 1)
                    : new Dropped(there.where, there.trace, there.count + 1));
    if (now.count == 1) {
      log.warn("too much to say in {}: the queue is full, and messages are dropped", now.where);
    }
  }

  boolean any() {
    return !dropped.isEmpty();
  }

  /** To tell one may make room for the next: whoever comes meanwhile leaves that to the first. */
  void tell(Predicate<Object> room, Consumer<Outgoing> teller) {
    if (tells.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      for (Object place : dropped.keySet()) {
        Dropped lost = room.test(place) ? dropped.remove(place) : null;
        if (lost != null) {
          tell(lost, teller);
        }
      }
      seen = tells.addAndGet(-seen);
    } while (seen != 0);
  }

  private static void tell(Dropped lost, Consumer<Outgoing> teller) {
    try {
      teller.accept(lost.told());
    } catch (Throwable e) {
      log.error("{} could not be told how many messages were dropped", lost.where, e);
    }
  }
}

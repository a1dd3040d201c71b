package dev.chatops.internal.out;

import dev.chatops.adapter.Traits;
import dev.chatops.chat.RoomId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What keeps one adapter's pace: a gate for each room, and behind those one for the connection.
 * Whoever waits at its room takes no place at the connection from those who could go. Thread-safe.
 */
final class Gates {

  /** How often somebody passes before rooms at rest are forgotten. */
  private static final int SWEEP = 1024;

  private final ConcurrentHashMap<RoomId, Pacer> rooms = new ConcurrentHashMap<>();
  private final Pacer connection = new Pacer();
  private final AtomicInteger passed = new AtomicInteger();

  /** Takes the room's next moment; how many nanoseconds it is away. */
  long room(RoomId id, Traits traits, long now) {
    if (traits.room().interval().isZero()) {
      return 0;
    }
    if (passed.incrementAndGet() % SWEEP == 0) {
      rooms.keySet().forEach(each -> forget(each, now));
    }
    long[] wait = new long[1];
    rooms.compute(
        id,
        (same, there) -> {
          Pacer pacer = there == null ? new Pacer() : there;
          wait[0] = pacer.take(traits.room(), now);
          return pacer;
        });
    return wait[0];
  }

  /** Takes the connection's next moment; how many nanoseconds it is away. */
  long connection(Traits traits, long now) {
    return connection.take(traits.connection(), now);
  }

  private void forget(RoomId id, long now) {
    rooms.computeIfPresent(id, (same, pacer) -> pacer.rested(now) ? null : pacer);
  }
}

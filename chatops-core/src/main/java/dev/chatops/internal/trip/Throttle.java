package dev.chatops.internal.trip;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many commands one person may run in a minute, evenly refilled: the generic cell rate
 * algorithm (ITU-T I.371) with the whole minute as its burst. Thread-safe; bounded.
 */
final class Throttle {

  private static final int MOST = 10_000;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Map<Object, Long> due = new LinkedHashMap<>();
  private final Time time;
  private final int perMinute;

  /** Zero a minute is no limit. */
  Throttle(Time time, int perMinute) {
    this.time = time;
    this.perMinute = perMinute;
  }

  boolean lets(Object person) {
    return perMinute == 0 || take(person, time.nanos());
  }

  /** Who is served goes to the end, so that the first are those of the longest rest. */
  private synchronized boolean take(Object person, long now) {
    forget(now);
    Long known = due.remove(person);
    long next = known == null ? now : Math.max(known, now);
    boolean room = next - now <= MINUTE - MINUTE / perMinute;
    due.put(person, room ? next + MINUTE / perMinute : next);
    return room;
  }

  private void forget(long now) {
    Iterator<Long> oldest = due.values().iterator();
    while (oldest.hasNext() && (oldest.next() <= now || due.size() >= MOST)) {
      oldest.remove();
    }
  }
}

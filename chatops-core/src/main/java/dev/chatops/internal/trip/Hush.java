package dev.chatops.internal.trip;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets something be said once in a while a key, so that nobody is talked at. Thread-safe. */
final class Hush {

  private static final int MOST = 10_000;

  private final Map<Object, Long> last = new LinkedHashMap<>();
  private final Time time;
  private final long pause;

  Hush(Time time, Duration pause) {
    this.time = time;
    this.pause = pause.toNanos();
  }

  /** Whether it may be said now; then not again until the pause is over. */
  synchronized boolean may(Object key) {
    long now = time.nanos();
    forget(now);
    if (last.containsKey(key) || last.size() >= MOST) {
      return false;
    }
    last.put(key, now);
    return true;
  }

  /** The oldest stand first, and what was said again stands at the end. */
  private void forget(long now) {
    Iterator<Long> oldest = last.values().iterator();
    while (oldest.hasNext() && now - oldest.next() >= pause) {
      oldest.remove();
    }
  }
}

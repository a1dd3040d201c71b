package dev.chatops.internal.out;

import dev.chatops.adapter.Pace;

/**
 * Hands out moments to send at, in the order they are asked for: the generic cell rate algorithm
 * (ITU-T I.371), which keeps one number a gate. Whoever is told to wait has its moment for sure, so
 * several who wait take turns. Thread-safe.
 */
final class Pacer {

  private long next = Long.MIN_VALUE;

  /** Takes the next moment; how many nanoseconds it is away. */
  synchronized long take(Pace pace, long now) {
    long interval = pace.interval().toNanos();
    if (interval == 0) {
      return 0;
    }
    long head = (pace.burst() - 1) * interval;
    long arrival = next == Long.MIN_VALUE ? now : Math.max(next, now);
    next = arrival + interval;
    return Math.max(0, arrival - head - now);
  }

  /** Whether it has nothing to remember. */
  synchronized boolean rested(long now) {
    return next == Long.MIN_VALUE || next <= now;
  }
}

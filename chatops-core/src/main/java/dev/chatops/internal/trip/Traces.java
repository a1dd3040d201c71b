package dev.chatops.internal.trip;

import dev.chatops.service.Time;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names runs: a counter in base 36 that begins at the second of the start, so that a trace of
 * yesterday's log is none of today's. Thread-safe.
 */
public final class Traces {

  private static final long BASE = 36L * 36 * 36;

  private final AtomicLong next;

  /**
   * Begins to count.
   *
   * @param time says where
   */
  public Traces(Time time) {
    next = new AtomicLong(BASE + Math.floorMod(time.now().getEpochSecond(), BASE) * 36);
  }

  /**
   * One more run.
   *
   * @return its name
   */
  public String next() {
    return Long.toString(next.getAndIncrement(), 36);
  }
}

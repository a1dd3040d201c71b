package dev.chatops.internal.trip;

import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names runs: a counter in base 36 that begins at the second of the start, so that a trace of
 * yesterday's log is none of today's, and behind the last trace of the timeline, so that no two
 * runs there share one. Thread-safe.
 */
public final class Traces {

  private static final long BASE = 36L * 36 * 36;

  /** How far back the newest trace can stand on a timeline, behind what older runs still say. */
  private static final int RECENT = 1_000;

  private final AtomicLong next;

  /**
   * Begins to count.
   *
   * @param time says where
   * @param timeline what happened before
   */
  public Traces(Time time, Timeline timeline) {
    next = new AtomicLong(BASE + Math.floorMod(time.now().getEpochSecond(), BASE) * 36);
    goOnBehind(timeline);
  }

  /** A timeline in a file is read only when the bot starts. */
  void goOnBehind(Timeline timeline) {
    long last = timeline.last(RECENT).stream().mapToLong(Traces::number).max().orElse(0);
    next.accumulateAndGet(last + 1, Math::max);
  }

  private static long number(Timeline.Entry entry) {
    return entry.trace().matches("[0-9a-z]{1,12}") ? Long.parseLong(entry.trace(), 36) : 0;
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

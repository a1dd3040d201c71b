package dev.chatops.internal.schedule;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * After a while, by the clock that nobody sets.
 *
 * @param pause zero or more
 * @param again whether the same pause follows
 */
record After(Duration pause, boolean again) implements Rhythm {

  /** A hundred years in one timer: the nanoseconds of more would overflow a long. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  After {
    if (pause.isNegative()) {
      pause = Duration.ZERO;
    }
  }

  @Override
  public Wait begin(Time time, Supplier<ZoneId> zone) {
    return new Wait() {
      private long start = time.nanos();

      @Override
      public Duration left() {
        return pause.minusNanos(time.nanos() - start);
      }

      @Override
      public Duration trusted() {
        return LONGEST;
      }

      @Override
      public void next() {
        start = time.nanos();
      }
    };
  }

  @Override
  public String toString() {
    return (again ? "every " : "in ") + pause;
  }
}

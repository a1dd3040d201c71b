package dev.chatops.internal.schedule;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Once, at a time of the day, which counts even when the clock is set meanwhile.
 *
 * @param when a past one means now
 */
record At(Instant when) implements Rhythm {

  /** How late whatever goes by the time of the day may be after the clock was set. */
  static final Duration TRUSTED = Duration.ofHours(1);

  @Override
  public Wait begin(Time time, Supplier<ZoneId> zone) {
    return new Wait() {
      @Override
      public Duration left() {
        return Duration.between(time.now(), when);
      }

      @Override
      public Duration trusted() {
        return TRUSTED;
      }

      @Override
      public void next() {
        throw new IllegalStateException(when + " comes once");
      }
    };
  }

  @Override
  public boolean again() {
    return false;
  }

  @Override
  public String toString() {
    return "at " + when;
  }
}

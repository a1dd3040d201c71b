package dev.chatops.adapter.net;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long each time, and never quite the same, so that
 * the bots a server has lost do not come back in step. As thread-safe as its random.
 *
 * @param first the longest wait before the first try
 * @param most the longest wait of all
 * @param random where chance comes from
 */
public record Backoff(Duration first, Duration most, RandomGenerator random) {

  /** Refuses negative times. */
  public Backoff {
    if (first.isNegative() || most.isNegative()) {
      throw new IllegalArgumentException("a wait is not negative");
    }
  }

  /**
   * The wait after some failures in a row, half of it left to chance.
   *
   * @param failures how many so far, at least 0
   * @return in whole milliseconds
   * @throws IllegalArgumentException if there are less than no failures
   */
  public Duration after(int failures) {
    if (failures < 0) {
      throw new IllegalArgumentException(failures + " failures");
    }
    Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
    long bound = (wait.compareTo(most) < 0 ? wait : most).toMillis();
    return Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1));
  }
}

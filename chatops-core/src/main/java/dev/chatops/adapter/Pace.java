package dev.chatops.adapter;

import java.time.Duration;

/**
 * How fast messages may follow each other: some at once, then one an interval.
 *
 * @param burst how many may go at once after silence; at least 1
 * @param interval how long it takes until one more may go; zero for no limit
 */
public record Pace(int burst, Duration interval) {

  /** As fast as the adapter takes them. */
  public static final Pace UNLIMITED = new Pace(1, Duration.ZERO);

  /** Refuses what would never send. */
  public Pace {
    if (burst < 1 || interval.isNegative()) {
      throw new IllegalArgumentException("a pace needs a burst of 1 or more, and no negative time");
    }
  }
}

package dev.chatops.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The bot's only clock: all that waits or tells the hour asks it, so that a test can own time.
 * Thread-safe.
 */
public interface Time {

  /** What a timer is for; a fake room skips the first kind ahead and moves the second by hand. */
  enum Kind {
    /** Getting words out: pacing, retry, coalescing. */
    DELIVERY,
    /** What people reckon with: patience, timeouts, expiry, schedules, throttles. */
    BUSINESS
  }

  /**
   * The time of day.
   *
   * @return now
   */
  Instant now();

  /**
   * A clock that never goes back, for measuring what people reckon with. What {@link #skipAhead}
   * skips does not count here.
   *
   * @return nanoseconds since some moment
   */
  long nanos();

  /**
   * A clock that never goes back, for measuring between timers of one kind.
   *
   * @param kind the kind of those timers; {@link Kind#BUSINESS} is {@link #nanos()}
   * @return nanoseconds since some moment, which may be another for each kind
   */
  default long nanos(Kind kind) {
    return nanos();
  }

  /**
   * Runs something later, on a thread that must not be held up.
   *
   * @param kind what it is for
   * @param delay from now; zero or less means as soon as can be
   * @param task what to run; short
   * @return takes it back
   */
  Timer schedule(Kind kind, Duration delay, Runnable task);

  /**
   * Offered when the bot has nothing left to do but wait for a {@link Kind#DELIVERY} timer: a time
   * that is not the real one may fire the next of them now.
   *
   * @return whether one was fired; a real clock does nothing
   */
  default boolean skipAhead() {
    return false;
  }

  /**
   * The same time as a {@link Clock}, in UTC.
   *
   * @return a view
   */
  default Clock clock() {
    return new TimeClock(this, ZoneOffset.UTC);
  }

  /** A timer that has not fired yet. */
  @FunctionalInterface
  interface Timer {

    /**
     * Takes it back.
     *
     * @return false if it has fired, or was taken back before
     */
    boolean cancel();
  }
}

package dev.chatops.internal.schedule;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Supplier;

/** When something is due, once or again and again. Immutable and thread-safe. */
public sealed interface Rhythm permits After, At, Crontab {

  /**
   * Again and again, the same while from one time to the next.
   *
   * @param interval more than zero
   * @return a rhythm
   */
  static Rhythm every(Duration interval) {
    return new After(interval, true);
  }

  /**
   * Begins to count.
   *
   * @param time the bot's
   * @param zone the bot's, as it is now
   * @return what is left until it is due first
   */
  Wait begin(Time time, Supplier<ZoneId> zone);

  /**
   * Whether it comes back.
   *
   * @return false for what is due once
   */
  boolean again();

  /** One wait after the other; asked by one thread at a time. */
  interface Wait {

    /**
     * How long it is until it is due.
     *
     * @return zero or less means now
     */
    Duration left();

    /**
     * How long to rely on what is left before asking again: clocks are set, and machines sleep.
     *
     * @return more than zero
     */
    Duration trusted();

    /** It was due; from here on the next time counts. */
    void next();
  }
}

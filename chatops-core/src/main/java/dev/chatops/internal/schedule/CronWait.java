package dev.chatops.internal.schedule;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Waits for one time after the other. What comes next is always reckoned from the clock of now: a
 * machine that slept over several times owes one run, not several.
 */
final class CronWait implements Rhythm.Wait {

  /** A clock that goes back by less is put right; by more, it is another day. */
  private static final Duration PUT_RIGHT = Duration.ofHours(3);

  private final Time time;
  private final UnaryOperator<Instant> times;
  private Instant seen;
  private Instant last;
  private Instant due;

  CronWait(Time time, UnaryOperator<Instant> times) {
    this.time = time;
    this.times = times;
    this.seen = time.now();
    this.last = seen;
    this.due = times.apply(last);
  }

  @Override
  public Duration left() {
    Instant now = look();
    if (now.isBefore(due)) {
      // The clock may have been set, and the bot's zone may be another now.
      due = times.apply(later(now, last));
    }
    return Duration.between(now, due);
  }

  @Override
  public Duration trusted() {
    return At.TRUSTED;
  }

  @Override
  public void next() {
    last = due;
    due = times.apply(later(look(), last));
  }

  /** What was due is not due again because the clock was put right. */
  private Instant look() {
    Instant now = time.now();
    if (Duration.between(now, seen).compareTo(PUT_RIGHT) >= 0) {
      last = now;
    }
    seen = now;
    return now;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}

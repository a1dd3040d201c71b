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
  private Instant last;
  private Instant due;

  CronWait(Time time, UnaryOperator<Instant> times) {
    this.time = time;
    this.times = times;
    this.last = time.now();
    this.due = times.apply(last);
  }

  @Override
  public Duration left() {
    Instant now = time.now();
    if (now.isBefore(due)) {
      // The clock may have been set, and the bot's zone may be another now.
      due = times.apply(base(now));
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
    due = times.apply(base(time.now()));
  }

  /** What was due once is not due again because the clock was put right. */
  private Instant base(Instant now) {
    boolean back = now.isBefore(last);
    return back && Duration.between(now, last).compareTo(PUT_RIGHT) < 0 ? last : now;
  }
}

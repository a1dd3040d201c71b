package dev.chatops.testkit;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * A fake chat's clock as one bot has it: none of its timers outlives it. Thread-safe.
 *
 * @param chat the clock of all
 * @param lease of the bot
 */
record LeasedTime(ManualClock chat, Lease lease) implements Time {

  @Override
  public Instant now() {
    return chat.now();
  }

  @Override
  public long nanos() {
    return chat.nanos();
  }

  @Override
  public long nanos(Kind kind) {
    return chat.nanos(kind);
  }

  @Override
  public Timer schedule(Kind kind, Duration delay, Runnable task) {
    return lease.isOver() ? () -> false : chat.schedule(kind, delay, new Leased(lease, task));
  }

  @Override
  public boolean skipAhead() {
    return !lease.isOver() && chat.skipAhead();
  }

  /** Takes back all timers of the bot, which is over. */
  void forget() {
    chat.forget(task -> task instanceof Leased leased && leased.lease == lease);
  }

  private record Leased(Lease lease, Runnable task) implements Runnable {

    @Override
    public void run() {
      if (!lease.isOver()) {
        task.run();
      }
    }

    @Override
    public String toString() {
      return task.toString();
    }
  }
}

package dev.chatops.irc;

import java.time.Duration;

/**
 * How many lines may go out that nobody has asked for: some at once, then one an interval, so that
 * whoever makes the bot ask something cannot make a server throw it out. Not thread-safe.
 */
final class IrcBudget {

  private final long interval;
  private final long credit;
  private long spent;

  /**
   * Nothing is spent.
   *
   * @param now as {@link System#nanoTime}
   */
  IrcBudget(int burst, Duration interval, long now) {
    this.interval = interval.toNanos();
    this.credit = (burst - 1) * this.interval;
    this.spent = now;
  }

  /** Takes one, if there is one. */
  boolean take(long now) {
    if (spent - now > credit) {
      return false;
    }
    spent = (spent - now > 0 ? spent : now) + interval;
    return true;
  }
}

package dev.chatops.service;

import java.time.Duration;
import java.time.Instant;

/**
 * Runs a plugin's work later, on a worker, on the bot's clock. Thread-safe.
 *
 * <pre>{@code
 * scheduler.in(Duration.ofMinutes(30), () -> out.in(where).say("time for tea"));
 * }</pre>
 *
 * <p>A task may block; it is interrupted after ten minutes and when the bot stops. What it throws
 * is logged under a trace, with the name of the plugin. Different tasks run side by side. If too
 * much is under way, what is due is tried again every second.
 *
 * <p>Time counts from the start of the bot: what is asked for in a constructor or in {@code setup}
 * waits until then. After its end nothing is due, and there is nothing to take back. What must
 * outlive the bot is kept on a {@link Shelf}.
 */
public interface Scheduler {

  /**
   * Once, after a while, by a clock that nobody sets.
   *
   * @param delay from now, or from the start of the bot; zero or less means as soon as can be
   * @param task what to run
   * @return takes it back until it starts
   */
  Time.Timer in(Duration delay, Runnable task);

  /**
   * Once, at a time of the day, also when the clock is set meanwhile: set forward, the task may be
   * up to an hour late.
   *
   * @param when a past one means as soon as can be
   * @param task what to run
   * @return takes it back until it starts
   */
  Time.Timer at(Instant when, Runnable task);

  /**
   * Again and again, never twice at once: a start that falls due while the task still runs is left
   * out. A task that throws is started again all the same.
   *
   * @param interval from one start to the next; a millisecond or more
   * @param task what to run
   * @return ends the repetition; a run that goes on is not stopped
   * @throws IllegalArgumentException if the interval is shorter
   */
  Time.Timer every(Duration interval, Runnable task);
}

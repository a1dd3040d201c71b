package dev.chatops.service;

import java.time.Duration;
import java.time.Instant;

/** Runs a plugin's work later, on a worker, on the bot's clock. Thread-safe. */
public interface Scheduler {

  /**
   * Once, after a while.
   *
   * @param delay from now
   * @param task may block
   * @return takes it back
   */
  Time.Timer in(Duration delay, Runnable task);

  /**
   * Once, at a time.
   *
   * @param when a past one means now
   * @param task may block
   * @return takes it back
   */
  Time.Timer at(Instant when, Runnable task);

  /**
   * Again and again, never twice at once.
   *
   * @param interval from one start to the next
   * @param task may block
   * @return ends it
   */
  Time.Timer every(Duration interval, Runnable task);
}

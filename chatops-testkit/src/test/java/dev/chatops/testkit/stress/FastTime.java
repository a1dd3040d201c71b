package dev.chatops.testkit.stress;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Real time that flies: timers fire on a thread of their own and race with everything, and two
 * minutes of patience are over in a second. Thread-safe.
 */
final class FastTime implements Time, AutoCloseable {

  private final ScheduledThreadPoolExecutor timers;
  private final Instant start = Instant.now();
  private final long began = System.nanoTime();
  private final long factor;
  private final Ledger ledger;

  /**
   * Begins.
   *
   * @param factor how many times as fast; 1 for as fast as it is
   */
  FastTime(long factor, Ledger ledger) {
    this.factor = factor;
    this.ledger = ledger;
    this.timers =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "fast-time");
              thread.setDaemon(true);
              return thread;
            });
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant now() {
    return start.plusNanos(nanos());
  }

  @Override
  public long nanos() {
    return (System.nanoTime() - began) * factor;
  }

  @Override
  public Timer schedule(Kind kind, Duration delay, Runnable task) {
    AtomicBoolean over = new AtomicBoolean();
    Runnable once =
        () -> {
          if (over.compareAndSet(false, true)) {
            run(task);
          }
        };
    try {
      var future = timers.schedule(once, delay.toNanos() / factor + 1, TimeUnit.NANOSECONDS);
      return () -> {
        future.cancel(false);
        return over.compareAndSet(false, true);
      };
    } catch (RejectedExecutionException closed) {
      return () -> false;
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      ledger.broken("a timer threw %s at %s", e, e.getStackTrace()[0]);
    }
  }

  @Override
  public void close() {
    timers.shutdownNow();
  }
}

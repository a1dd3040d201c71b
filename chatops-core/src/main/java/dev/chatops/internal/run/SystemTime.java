package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real time, with one daemon thread for all timers. Thread-safe. Once closed, no timer fires and
 * none can be set.
 */
public final class SystemTime implements Time, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SystemTime.class);

  private final ScheduledThreadPoolExecutor timers;

  /** Starts without a thread; the first timer makes it. */
  public SystemTime() {
    timers =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "chatops-timers");
              thread.setDaemon(true);
              return thread;
            });
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Timer schedule(Kind kind, Duration delay, Runnable task) {
    Once once = new Once(() -> logged(task));
    try {
      Future<?> future =
          timers.schedule(once, TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
      once.set(() -> future.cancel(false));
      return once;
    } catch (RejectedExecutionException closed) {
      return () -> false;
    }
  }

  @Override
  public void close() {
    timers.shutdownNow();
  }

  private static void logged(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      log.error("a timer failed", e);
    }
  }
}

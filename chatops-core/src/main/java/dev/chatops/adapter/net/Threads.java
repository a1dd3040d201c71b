package dev.chatops.adapter.net;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waiting for threads that have been told to end, as {@code close} must. Thread-safe. */
public final class Threads {

  private static final Logger log = LoggerFactory.getLogger(Threads.class);

  /** Only a thread that is stuck in somebody else's code takes this long. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private Threads() {}

  /**
   * Waits until a thread is gone, through interruptions, of which the caller is told afterwards by
   * its own flag. A thread does not wait for itself. One that is still there after ten seconds is
   * left alone, with a warning in the log.
   *
   * @param thread one that has begun, and has been told to end
   */
  public static void await(Thread thread) {
    boolean interrupted = false;
    long deadline = System.nanoTime() + MOST_NANOS;
    long left = MOST_NANOS;
    while (thread.isAlive() && thread != Thread.currentThread() && left > 0) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(thread, left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = deadline - System.nanoTime();
    }
    if (left <= 0) {
      log.warn("the thread {} does not end", thread.getName());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

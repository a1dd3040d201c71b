package dev.chatops.xmpp;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waiting for threads that have been told to end. */
final class Threads {

  private static final Logger log = LoggerFactory.getLogger(Threads.class);

  /** Only a thread that is stuck in somebody else's code takes this long. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private Threads() {}

  /** Waits until a thread is gone, through interruptions; a thread does not wait for itself. */
  static void await(Thread thread) {
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

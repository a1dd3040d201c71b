package dev.chatops.console;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets another thread end a read, and interrupts the reader nowhere else: not while it tells the
 * bot what was read. Thread-safe.
 */
final class Waiting {

  private @Nullable Thread reader;
  private boolean over;

  /** The calling thread begins to read; false if there is nothing to read any more. */
  synchronized boolean begin() {
    if (!over) {
      reader = Thread.currentThread();
    }
    return !over;
  }

  /** The calling thread has read, or was interrupted, which is forgotten. */
  synchronized void end() {
    reader = null;
    Thread.interrupted();
    notifyAll();
  }

  synchronized boolean over() {
    return over;
  }

  /** Ends a read of now, and lets none begin. */
  synchronized void close() {
    over = true;
    if (reader != null) {
      reader.interrupt();
    }
  }

  /** Waits until nobody reads, but for the calling thread, and for some time at most. */
  synchronized void await(Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    long left = most.toMillis();
    while (reader != null && reader != Thread.currentThread() && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
  }
}

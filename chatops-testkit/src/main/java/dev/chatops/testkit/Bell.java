package dev.chatops.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Rings whenever something new is on the timeline, for those who wait for it. Thread-safe. */
final class Bell {

  private long rings;

  synchronized void ring() {
    rings++;
    notifyAll();
  }

  synchronized long rings() {
    return rings;
  }

  /** Waits until it has rung again since then; false if that takes longer. */
  synchronized boolean awaitMore(long since, Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (rings == since) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}

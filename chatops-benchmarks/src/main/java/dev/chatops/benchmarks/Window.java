package dev.chatops.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What one sender has in flight, up to a bound. One thread enters, any may leave. Whoever finds it
 * full sleeps until it is half empty, so that waking up is no cost of each message.
 */
final class Window {

  /** About 50 µs: waking a thread up would be most of what an answer takes. */
  private static final int SPINS = 1_000;

  private static final long LOST_AFTER = TimeUnit.SECONDS.toNanos(20);

  private final AtomicInteger inFlight = new AtomicInteger();
  private final int most;
  private volatile int wakeAt;
  private volatile @Nullable Thread waiting;

  Window(int most) {
    this.most = most;
  }

  void enter() {
    if (inFlight.get() >= most) {
      sleep(most / 2);
    }
    inFlight.incrementAndGet();
  }

  void leave() {
    if (inFlight.decrementAndGet() == wakeAt) {
      LockSupport.unpark(waiting);
    }
  }

  /** Waits until nothing is in flight. */
  void drain() {
    for (int i = 0; i < SPINS && inFlight.get() > 0; i++) {
      Thread.onSpinWait();
    }
    if (inFlight.get() > 0) {
      sleep(0);
    }
  }

  private void sleep(int left) {
    long deadline = System.nanoTime() + LOST_AFTER;
    wakeAt = left;
    waiting = Thread.currentThread();
    while (inFlight.get() > left) {
      long rest = deadline - System.nanoTime();
      if (rest <= 0) {
        throw new IllegalStateException(inFlight.get() + " messages were never answered");
      }
      LockSupport.parkNanos(this, rest);
    }
    waiting = null;
  }
}

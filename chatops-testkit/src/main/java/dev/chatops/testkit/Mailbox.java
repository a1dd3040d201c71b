package dev.chatops.testkit;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Deliveries one after the other, as by the one thread that reads a socket, but without the thread:
 * whoever puts the first in works all off. Thread-safe; never blocks the one who puts.
 */
final class Mailbox {

  private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  void put(Runnable delivery) {
    queue.add(delivery);
    if (waiting.getAndIncrement() == 0) {
      workOff();
    }
  }

  private void workOff() {
    do {
      Runnable next = queue.remove();
      next.run();
    } while (waiting.decrementAndGet() > 0);
    synchronized (this) {
      notifyAll();
    }
  }

  /** Waits until all that was put in before has been delivered; false if that takes longer. */
  synchronized boolean awaitEmpty(Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (waiting.get() > 0) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}

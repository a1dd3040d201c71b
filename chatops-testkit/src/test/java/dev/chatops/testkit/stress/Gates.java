package dev.chatops.testkit.stress;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Where slow handlers stand, in a place that the engine does not know. Thread-safe. */
final class Gates {

  private final Set<CountDownLatch> shut = ConcurrentHashMap.newKeySet();
  private volatile boolean open;
  private volatile boolean frozen;

  /** Until the crowd opens this gate. */
  void block() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    shut.add(gate);
    if (open) {
      gate.countDown();
    }
    try {
      gate.await();
    } finally {
      shut.remove(gate);
    }
  }

  /** The same, whatever interrupts it. */
  void blockDeaf() {
    boolean interrupted = false;
    boolean waits = true;
    while (waits) {
      try {
        block();
        waits = false;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many stand here. */
  int shut() {
    return shut.size();
  }

  /** Lets some of those go on who wait. */
  void openSome(Random random) {
    for (CountDownLatch gate : shut) {
      if (!frozen && random.nextInt(4) == 0) {
        gate.countDown();
      }
    }
  }

  /** Nobody goes on any more, until all do. */
  void freeze() {
    frozen = true;
  }

  /** Lets all go on, who wait now or come until they are shut again. */
  void openAll() {
    frozen = false;
    open = true;
    shut.forEach(CountDownLatch::countDown);
  }

  void shutAgain() {
    open = false;
  }
}

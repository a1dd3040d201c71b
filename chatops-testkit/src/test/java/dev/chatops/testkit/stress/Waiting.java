package dev.chatops.testkit.stress;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what tells nobody when it comes about, and leaves the processors to the others. */
final class Waiting {

  private static final long LOOK = Duration.ofMillis(1).toNanos();

  private Waiting() {}

  /** False if it does not come in time. */
  static boolean until(BooleanSupplier comes, Duration most) {
    long begun = System.nanoTime();
    while (!comes.getAsBoolean()) {
      if (System.nanoTime() - begun > most.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(LOOK);
    }
    return true;
  }
}

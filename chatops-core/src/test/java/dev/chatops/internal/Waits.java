package dev.chatops.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what has to come, and fails if it does not. */
public final class Waits {

  /** More than enough on a busy machine. */
  public static final Duration LONG = Duration.ofSeconds(30);

  private Waits() {}

  public static void awaits(CountDownLatch latch) {
    try {
      assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).as("came in time").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
  }

  /** For a handler: an interrupt is what some of them wait for. */
  public static void blocks(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).as("came in time").isTrue();
  }

  public static void meets(CyclicBarrier barrier) {
    try {
      barrier.await(LONG.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("they did not meet", e);
    }
  }

  /** For what tells nobody when it comes about. */
  public static void until(BooleanSupplier comes) {
    long begun = System.nanoTime();
    while (!comes.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).as("came in time").isLessThan(LONG.toNanos());
      Thread.onSpinWait();
    }
  }

  public static void ends(Thread thread) {
    try {
      thread.join(LONG.toMillis());
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
    assertThat(thread.isAlive()).as("%s is alive", thread.getName()).isFalse();
  }
}

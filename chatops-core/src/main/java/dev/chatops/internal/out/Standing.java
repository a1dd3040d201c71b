package dev.chatops.internal.out;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Knows who may wait for room in a queue, and lets the engine know that somebody does. A worker
 * may; a reader of a network, a timer and whoever works off an outlet may not, or nothing would
 * ever make room. Thread-safe.
 */
public final class Standing {

  /** Where the engine knows that a worker stands. */
  public interface Place {

    /**
     * Whether the one who asks is a worker with something to do.
     *
     * @return true if it may wait
     */
    boolean here();

    /**
     * Waits, and is known to. Called only by who is {@link #here}.
     *
     * @param what for, to stand behind "waits for"
     * @param until it comes, well or not
     * @throws InterruptedException if this thread is told not to wait
     */
    void stand(String what, CompletableFuture<?> until) throws InterruptedException;
  }

  private final ThreadLocal<int[]> drains = ThreadLocal.withInitial(() -> new int[1]);
  private final Place place;

  /**
   * Asks the engine.
   *
   * @param place of those who wait
   */
  public Standing(Place place) {
    this.place = place;
  }

  /** This thread works off an outlet, until it counts the number that is in here down again. */
  int[] drains() {
    int[] depth = drains.get();
    depth[0]++;
    return depth;
  }

  boolean mayWait() {
    return drains.get()[0] == 0 && place.here();
  }

  /** A thread that is none of the engine's waits as it likes. */
  void stand(String what, CompletableFuture<?> until) throws InterruptedException {
    if (drains.get()[0] != 0) {
      throw new IllegalStateException("who is told that something has arrived must not wait here");
    }
    if (place.here()) {
      place.stand(what, until);
    } else {
      await(until);
    }
  }

  /**
   * Waits in a place that nobody knows.
   *
   * @param until it comes, well or not
   * @throws InterruptedException if this thread is told not to wait
   */
  public static void await(CompletableFuture<?> until) throws InterruptedException {
    try {
      until.handle((value, failure) -> true).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("what is handled does not fail", e);
    }
  }
}

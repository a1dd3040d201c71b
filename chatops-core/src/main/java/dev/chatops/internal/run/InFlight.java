package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts all that is under way, so that somebody can wait until it is not. Thread-safe.
 *
 * <p>Work is anything a worker has to do; a message is open from being said to its receipt; it is
 * on the wire while an adapter performs it. Whoever finishes one thing has begun what follows from
 * it before, so the counts touch zero together only when all is done.
 */
public final class InFlight {

  /** How long work holds up who waits for a promise; a job without an end is no reason to. */
  static final Duration LASTING = Duration.ofSeconds(10);

  private final Time time;
  private final AtomicInteger work = new AtomicInteger();
  private final AtomicInteger lasting = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger wire = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final ConcurrentLinkedQueue<CompletableFuture<Void>> promised =
      new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /**
   * Begins with nothing under way.
   *
   * @param time skipped ahead when only delivery timers are left
   */
  public InFlight(Time time) {
    this.time = time;
  }

  /**
   * Work was handed to a lane.
   *
   * @return how much there is now
   */
  public int workBegins() {
    return work.incrementAndGet();
  }

  /** Work goes on for so long that promises do not wait for it. */
  void workLasts() {
    lasting.incrementAndGet();
    changed();
  }

  /**
   * Work is done, or stands where it waits for a person.
   *
   * @param lasted whether it was counted as lasting
   */
  void workEnds(boolean lasted) {
    if (lasted) {
      lasting.decrementAndGet();
    }
    if (work.decrementAndGet() <= lasting.get()) {
      changed();
    }
  }

  /** A message waits to be sent. */
  public void messageOpens() {
    open.incrementAndGet();
  }

  /** A message has its receipt, or never will. */
  public void messageCloses() {
    if (open.decrementAndGet() == 0) {
      changed();
    }
  }

  /** An adapter performs an action. */
  public void wireBegins() {
    wire.incrementAndGet();
  }

  /** An adapter is done with an action. */
  public void wireEnds() {
    if (wire.decrementAndGet() == 0) {
      changed();
    }
  }

  /**
   * How much work there is.
   *
   * @return commands and events that wait for a worker or have one
   */
  public int work() {
    return work.get();
  }

  /**
   * How many messages are not delivered yet.
   *
   * @return those without a receipt
   */
  public int open() {
    return open.get();
  }

  /**
   * Waits until nothing is under way.
   *
   * @param most how long, in real time
   * @return false if it took longer, or this thread was interrupted
   */
  public boolean settle(Duration most) {
    long left = most.toNanos();
    long deadline = System.nanoTime() + left;
    waiting.incrementAndGet();
    lock.lock();
    try {
      while (!settled()) {
        left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        if (onlyTimers() && skipUnlocked()) {
          continue;
        }
        long pause = Math.min(left, TimeUnit.MILLISECONDS.toNanos(50));
        if (!changed.await(pause, TimeUnit.NANOSECONDS) && heldBack()) {
          skipUnlocked();
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
      waiting.decrementAndGet();
    }
  }

  /**
   * Promises to say when nothing is under way but what has been for {@link #LASTING}.
   *
   * @return completed at once if nothing is
   */
  public CompletionStage<Void> whenSettled() {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    promised.add(promise);
    changed();
    if (!promise.isDone()) {
      Time.Timer late = time.schedule(Time.Kind.BUSINESS, LASTING, () -> promise.complete(null));
      promise.whenComplete(
          (done, never) -> {
            late.cancel();
            promised.removeIf(CompletableFuture::isDone);
          });
    }
    return promise;
  }

  private boolean settled() {
    return work.get() == 0 && open.get() == 0;
  }

  /** Lasting work is counted out before it is counted done, so this errs towards waiting. */
  private boolean settledButForLasting() {
    return work.get() - lasting.get() <= 0 && open.get() == 0;
  }

  private boolean onlyTimers() {
    return work.get() == 0 && wire.get() == 0 && open.get() > 0;
  }

  /** Whether whoever works may be waiting for the receipt of what a timer holds back. */
  private boolean heldBack() {
    return wire.get() == 0 && open.get() > 0;
  }

  private boolean skipUnlocked() {
    lock.unlock();
    try {
      return time.skipAhead();
    } finally {
      lock.lock();
    }
  }

  private void changed() {
    if (waiting.get() > 0) {
      lock.lock();
      try {
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
    keepPromises();
  }

  /**
   * A promise is taken out before the look that decides it: one that is made after a look, by
   * somebody whom another promise has just let go on, waits for the next.
   */
  private void keepPromises() {
    while (settledButForLasting()) {
      CompletableFuture<Void> promise = promised.poll();
      if (promise == null) {
        return;
      }
      if (settledButForLasting()) {
        promise.complete(null);
      } else {
        promised.add(promise);
      }
    }
  }
}

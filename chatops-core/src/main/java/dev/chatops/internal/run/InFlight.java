package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Counts all that is under way, so that somebody can wait until it is not. Thread-safe.
 *
 * <p>Work is anything a worker has to do; a message is open from being said to its receipt; it is
 * on the wire while an adapter performs it. Whoever finishes one thing has begun what follows from
 * it before, and both counts stand in one number, so that it is zero only when all is done.
 */
public final class InFlight implements AutoCloseable {

  /** What runs longer, or is not delivered in that time, holds up nobody who waits to go on. */
  static final Duration LASTING = Duration.ofSeconds(10);

  /** How often one who waits looks whether anything moves. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final long WORK = 1L << Integer.SIZE;

  private final Time time;

  /** Work in the upper half, open messages in the lower. */
  private final AtomicLong underWay = new AtomicLong();

  private final AtomicInteger lasting = new AtomicInteger();
  private final AtomicInteger aside = new AtomicInteger();
  private final AtomicInteger wire = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final ConcurrentLinkedQueue<CompletableFuture<Void>> promised =
      new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean closed;

  /**
   * Begins with nothing under way.
   *
   * @param time skipped ahead when only delivery timers are left
   */
  public InFlight(Time time) {
    this.time = time;
  }

  /** Work was handed to a lane. */
  public void workBegins() {
    underWay.addAndGet(WORK);
  }

  /**
   * Work is done.
   *
   * @param from where it stood until now
   */
  void workEnds(Phase from) {
    count(from, -1);
    tell();
  }

  /**
   * Counts work where it stands; nobody is told. Lasting work is counted out before it ends, so
   * that this errs on the side of waiting.
   *
   * @param phase where it stands, or stood
   * @param by 1 or -1
   */
  void count(Phase phase, int by) {
    switch (phase) {
      case UNDER_WAY -> underWay.addAndGet(by * WORK);
      case LASTING -> {
        lasting.addAndGet(by);
        underWay.addAndGet(by * WORK);
      }
      case STANDING, APART -> aside.addAndGet(by);
      case OVER -> throw new IllegalStateException("what is over counts nowhere");
    }
  }

  /** A message waits to be sent. */
  public void messageOpens() {
    underWay.incrementAndGet();
  }

  /** A message has its receipt, or never will. */
  public void messageCloses() {
    underWay.decrementAndGet();
    tell();
  }

  /** An adapter performs an action. */
  public void wireBegins() {
    wire.incrementAndGet();
  }

  /** An adapter is done with an action. */
  public void wireEnds() {
    if (wire.decrementAndGet() == 0) {
      tell();
    }
  }

  /**
   * How much work there is.
   *
   * @return commands and events that wait for a worker or have one, whatever it waits for
   */
  public int work() {
    return work(underWay.get()) + aside.get();
  }

  /**
   * How many messages are not delivered yet.
   *
   * @return those without a receipt
   */
  public int open() {
    return open(underWay.get());
  }

  /**
   * Waits until nothing is under way: all is done or stands in a known place.
   *
   * @param most how long, in real time
   * @return false if it took longer, or this thread was interrupted
   */
  public boolean settle(Duration most) {
    return await(most, () -> underWay.get() == 0);
  }

  /**
   * Waits until there is nothing at all, neither under way nor standing anywhere.
   *
   * @param most how long, in real time
   * @return false if it took longer, or this thread was interrupted
   */
  public boolean drain(Duration most) {
    return await(most, () -> underWay.get() == 0 && aside.get() == 0);
  }

  /**
   * Waits until no worker has anything to do: all work is done or stands in a known place. What was
   * said may still be on its way.
   *
   * @param most how long, in real time
   * @return false if it took longer, or this thread was interrupted
   */
  public boolean awaitWork(Duration most) {
    return await(most, () -> work(underWay.get()) == 0);
  }

  private boolean await(Duration most, BooleanSupplier done) {
    long deadline = System.nanoTime() + most.toNanos();
    waiting.incrementAndGet();
    lock.lock();
    try {
      while (!done.getAsBoolean()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        if (onlyTimers() && skipUnlocked()) {
          continue;
        }
        boolean quiet = !changed.await(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
        if (quiet && wire.get() == 0 && open() > 0) {
          // Nothing moves: whoever works may be waiting for the receipt of what a timer holds back.
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
   * Promises to say when nothing is under way but what lasts.
   *
   * @return completed at once if nothing is, and at the latest after ten seconds or at the end
   */
  public CompletionStage<Void> whenSettled() {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    promised.add(promise);
    tell();
    if (!promise.isDone()) {
      Time.Timer late = time.schedule(Time.Kind.BUSINESS, LASTING, () -> promise.complete(null));
      promise.thenRun(late::cancel);
      promise.thenRun(() -> promised.removeIf(CompletableFuture::isDone));
    }
    return promise;
  }

  /** Nobody waits any longer for what may never end; counting goes on. */
  @Override
  public void close() {
    closed = true;
    tell();
  }

  private boolean calm() {
    long now = underWay.get();
    return closed || (open(now) == 0 && work(now) <= lasting.get());
  }

  private boolean onlyTimers() {
    long now = underWay.get();
    return work(now) == 0 && open(now) > 0 && wire.get() == 0;
  }

  private boolean skipUnlocked() {
    lock.unlock();
    try {
      return time.skipAhead();
    } finally {
      lock.lock();
    }
  }

  /** Lets those look who wait. */
  void tell() {
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
    while (!promised.isEmpty() && calm()) {
      CompletableFuture<Void> promise = promised.poll();
      if (promise == null) {
        return;
      }
      if (calm()) {
        promise.complete(null);
      } else {
        promised.add(promise);
      }
    }
  }

  private static int work(long counts) {
    return (int) (counts >>> Integer.SIZE);
  }

  private static int open(long counts) {
    return (int) counts;
  }
}

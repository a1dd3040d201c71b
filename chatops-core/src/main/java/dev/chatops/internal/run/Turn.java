package dev.chatops.internal.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One task in a lane. It holds the lane until it ends or the lane's patience does, whichever is
 * first; the two race by one compare-and-set.
 */
public abstract class Turn {

  private enum Age {
    YOUNG,
    LASTING,
    OVER
  }

  /** How long anything of a plugin may run that says nothing else. */
  protected static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final AtomicBoolean holdsLane = new AtomicBoolean(true);
  private final AtomicReference<Age> age = new AtomicReference<>(Age.YOUNG);
  private @Nullable Thread worker;
  private volatile long started;
  private volatile boolean expired;
  private volatile boolean stopped;

  /** For the work itself. */
  protected Turn() {}

  /** Does the work; what it throws is logged and ends nothing else. */
  protected abstract void run();

  /**
   * It will not run, or it runs and nobody waits for its end any more: too much is under way, or
   * the bot is over. Called at most once, on any thread; must not block.
   */
  protected void dropped() {}

  /**
   * How long it may run until it is interrupted; asked while it runs.
   *
   * @return zero for no limit
   */
  protected Duration timeout() {
    return TIMEOUT;
  }

  /**
   * Whether it was interrupted because its time was over.
   *
   * @return true from that moment on
   */
  protected final boolean timedOut() {
    return expired;
  }

  /**
   * Whether it was interrupted because somebody wanted it to end.
   *
   * @return true from that moment on
   */
  protected final boolean stopped() {
    return stopped;
  }

  /**
   * From here on no interrupt reaches this turn: what is left to do, such as saying how it ended,
   * is not what somebody wanted to stop.
   */
  protected final void beyondInterrupts() {
    take(null);
  }

  /** Interrupts the worker, if there is one now. */
  final void stop() {
    stopped = true;
    interrupt();
  }

  /** Lets go of the lane; only the first of end and patience gets true. */
  final boolean release() {
    return holdsLane.compareAndSet(true, false);
  }

  /** Starts the clock, before the watchdog may look at it. */
  final void starts(long now) {
    started = now;
  }

  final void runHere() {
    take(Thread.currentThread());
    try {
      run();
    } finally {
      take(null);
    }
  }

  /** Looks at the clock; true if the lane shall move on without it. */
  final boolean overstays(long now, long patience) {
    long elapsed = now - started;
    long limit = timeout().toNanos();
    if (limit > 0 && elapsed >= limit && !expired) {
      expired = true;
      interrupt();
    }
    return elapsed >= patience && release();
  }

  /** True once, when it has run for so long and is not over. */
  final boolean becomesLasting(long now, long limit) {
    return now - started >= limit && age.compareAndSet(Age.YOUNG, Age.LASTING);
  }

  /** It is over; true if it had become a lasting one. */
  final boolean endsLasting() {
    return age.getAndSet(Age.OVER) == Age.LASTING;
  }

  private synchronized void interrupt() {
    if (worker != null) {
      worker.interrupt();
    }
  }

  /** An interrupt that came too late must not hit whatever the thread does next. */
  private synchronized void take(@Nullable Thread thread) {
    worker = thread;
    if (thread == null) {
      Thread.interrupted();
    }
  }
}

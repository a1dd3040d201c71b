package dev.chatops.internal.run;

import dev.chatops.service.Time.Timer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A timer that fires or is taken back, whichever is first; what it is set on may fire after it was
 * told not to. Thread-safe.
 */
class Once implements Timer, Runnable {

  private final AtomicBoolean over = new AtomicBoolean();
  private final Runnable task;
  private volatile @Nullable Timer set;

  Once(Runnable task) {
    this.task = task;
  }

  /** What fires it; taken back at once if it is over by then. */
  final void set(Timer timer) {
    set = timer;
    if (over.get()) {
      timer.cancel();
    }
  }

  /** Called by the first of those who end it. */
  void ended() {}

  private boolean ends() {
    boolean first = over.compareAndSet(false, true);
    if (first) {
      ended();
    }
    return first;
  }

  @Override
  public final void run() {
    if (ends()) {
      task.run();
    }
  }

  @Override
  public final boolean cancel() {
    boolean first = ends();
    Timer timer = set;
    if (first && timer != null) {
      timer.cancel();
    }
    return first;
  }

  @Override
  public final String toString() {
    return task.toString();
  }
}

package dev.chatops.internal.out;

import dev.chatops.chat.Content;
import dev.chatops.chat.Progress;
import dev.chatops.plugin.ProgressBar;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * A progress bar in one message. An update is a note of the new state and nothing more while an
 * older one waits to be shown; what is rendered then is the state of that moment. Thread-safe; of
 * several ends the first counts.
 */
public final class Bar implements ProgressBar {

  /** What counting in floating point adds by mistake is no reason to fail a job. */
  private static final double ROUNDING = 1e-9;

  private final AtomicBoolean stale = new AtomicBoolean();
  private final Said said;
  private final Time time;
  private final long began;
  private Progress state;
  private boolean over;

  Bar(Said said, Progress begun, Time time) {
    this.said = said;
    this.state = begun;
    this.time = time;
    this.began = time.nanos();
  }

  @Override
  public void step(String name) {
    Objects.requireNonNull(name, "name");
    update(now -> now.at(now.fraction(), name));
  }

  @Override
  public void at(double fraction) {
    double inside = fraction > 1 && fraction <= 1 + ROUNDING ? 1 : fraction;
    if (!(inside >= 0 && inside <= 1)) {
      throw new IllegalArgumentException("progress is a fraction from 0 to 1, not " + fraction);
    }
    update(now -> now.at(inside, now.step()));
  }

  @Override
  public void done() {
    end(Progress::done);
  }

  @Override
  public void fail(String reason) {
    Objects.requireNonNull(reason, "reason");
    end(now -> now.failed(reason));
  }

  @Override
  public void close() {
    end(now -> now.failed(now.step()));
  }

  /**
   * Whether it has ended.
   *
   * @return true from that moment on
   */
  public synchronized boolean isOver() {
    return over;
  }

  private void update(UnaryOperator<Progress> change) {
    synchronized (this) {
      if (over) {
        return;
      }
      state = change.apply(state);
    }
    if (stale.compareAndSet(false, true)) {
      said.want(this::now);
    }
  }

  private void end(UnaryOperator<Progress> how) {
    Progress last;
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      state = how.apply(state).after(elapsed());
      last = state;
    }
    said.end(last);
  }

  private Content now() {
    stale.set(false);
    synchronized (this) {
      return over ? state : state.after(elapsed());
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(time.nanos() - began);
  }
}

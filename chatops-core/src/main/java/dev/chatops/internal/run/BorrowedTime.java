package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody else's time as one bot has it: none of its timers outlives the bot. Thread-safe. */
public final class BorrowedTime implements Time, AutoCloseable {

  private final Set<Borrowed> open = ConcurrentHashMap.newKeySet();
  private final Time whole;
  private volatile boolean closed;

  /**
   * Borrows.
   *
   * @param whole goes on when this is over
   */
  public BorrowedTime(Time whole) {
    this.whole = whole;
  }

  @Override
  public Instant now() {
    return whole.now();
  }

  @Override
  public long nanos() {
    return whole.nanos();
  }

  @Override
  public long nanos(Kind kind) {
    return whole.nanos(kind);
  }

  @Override
  public boolean skipAhead() {
    return whole.skipAhead();
  }

  @Override
  public Timer schedule(Kind kind, Duration delay, Runnable task) {
    Borrowed timer = new Borrowed(task);
    // First in, then looked: the end sees it, or it sees the end.
    open.add(timer);
    if (closed) {
      timer.cancel();
    } else {
      timer.set(whole.schedule(kind, delay, timer));
    }
    return timer;
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(Borrowed::cancel);
  }

  private final class Borrowed extends Once {

    Borrowed(Runnable task) {
      super(task);
    }

    @Override
    void ended() {
      open.remove(this);
    }
  }
}

package dev.chatops.internal;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Time that a test moves: each timer fires at its own moment, on the thread that moves it. */
public final class ManualTime implements Time {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final PriorityQueue<Pending> timers =
      new PriorityQueue<>(Comparator.comparingLong(Pending::due).thenComparing(Pending::number));
  private long elapsed;
  private long scheduled;

  private record Pending(Kind kind, long due, long number, Runnable task) {}

  @Override
  public synchronized Instant now() {
    return START.plusNanos(elapsed);
  }

  @Override
  public synchronized long nanos() {
    return elapsed;
  }

  @Override
  public synchronized Timer schedule(Kind kind, Duration delay, Runnable task) {
    long wait = Math.max(0, delay.toNanos());
    Pending pending = new Pending(kind, elapsed + wait, scheduled++, task);
    timers.add(pending);
    return () -> cancel(pending);
  }

  @Override
  public boolean skipAhead() {
    Pending next = take(Long.MAX_VALUE, Kind.DELIVERY);
    if (next != null) {
      next.task.run();
    }
    return next != null;
  }

  public void advance(Duration duration) {
    long target = nanos() + duration.toNanos();
    for (Pending next = take(target, null); next != null; next = take(target, null)) {
      next.task.run();
    }
    moveTo(target);
  }

  /** How many timers wait. */
  public synchronized int open() {
    return timers.size();
  }

  private synchronized @Nullable Pending take(long target, @Nullable Kind kind) {
    Pending next =
        timers.stream()
            .filter(timer -> kind == null || timer.kind == kind)
            .min(Comparator.comparingLong(Pending::due).thenComparing(Pending::number))
            .filter(timer -> timer.due <= target)
            .orElse(null);
    if (next != null) {
      timers.remove(next);
      elapsed = Math.max(elapsed, next.due);
    }
    return next;
  }

  private synchronized void moveTo(long target) {
    elapsed = Math.max(elapsed, target);
  }

  private synchronized boolean cancel(Pending pending) {
    return timers.remove(pending);
  }
}

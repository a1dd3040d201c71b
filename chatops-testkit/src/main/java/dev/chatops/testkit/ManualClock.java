package dev.chatops.testkit;

import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until a test moves it. Thread-safe; one thread at a time may move it.
 *
 * <p>What people reckon with (patience, timeouts, schedules) moves by {@link #advance} alone.
 * Getting words out (pacing, retries) costs none of it: {@link #skipAhead} moves nothing but {@link
 * #nanos(Kind) nanos(DELIVERY)}, so that no patience ends sooner because much was said.
 *
 * <pre>{@code
 * chat.clock().advance(Duration.ofMinutes(5));
 * }</pre>
 */
public final class ManualClock implements Time {

  /** Where every clock starts that is not told otherwise: a Monday. */
  public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  /** What stands between two timers that fire: a test settles there. */
  private final Runnable settled;

  private final PriorityQueue<Pending> business = queue();
  private final PriorityQueue<Pending> delivery = queue();
  private Instant now;
  private long elapsed;
  private long skipped;
  private long scheduled;

  private ManualClock(Instant start, Runnable settled) {
    this.now = start;
    this.settled = settled;
  }

  /**
   * A clock of its own.
   *
   * @return a clock that stands at {@link #START}
   */
  public static ManualClock create() {
    return new ManualClock(START, () -> {});
  }

  /**
   * A clock that lets things come to rest before a move and after each timer.
   *
   * @param settled waits for that
   */
  static ManualClock settling(Runnable settled) {
    return new ManualClock(START, settled);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return elapsed;
  }

  @Override
  public synchronized long nanos(Kind kind) {
    return base(kind);
  }

  /**
   * Sets the time of the day. No timer fires: how long they wait stays as it is.
   *
   * @param instant from now on
   */
  public synchronized void set(Instant instant) {
    this.now = Objects.requireNonNull(instant, "instant");
  }

  /**
   * Lets time pass: fires what falls due on the way one by one in order, each at its own time, and
   * lets everything settle before the first and after each.
   *
   * @param duration how much; not negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not go back, not even by " + duration);
    }
    settled.run();
    long target;
    synchronized (this) {
      target = elapsed + duration.toNanos();
    }
    for (Pending next = nextUntil(target); next != null; next = nextUntil(target)) {
      next.task.run();
      settled.run();
    }
    settled.run();
  }

  @Override
  public Timer schedule(Kind kind, Duration delay, Runnable task) {
    Objects.requireNonNull(task, "task");
    long wait = Math.max(0, delay.toNanos());
    synchronized (this) {
      PriorityQueue<Pending> queue = kind == Kind.BUSINESS ? business : delivery;
      Pending pending = new Pending(kind, wait + base(kind), scheduled++, task);
      queue.add(pending);
      return () -> cancel(queue, pending);
    }
  }

  @Override
  public boolean skipAhead() {
    Pending next;
    synchronized (this) {
      next = delivery.poll();
      if (next == null) {
        return false;
      }
      skipped = Math.max(skipped, next.due - elapsed);
    }
    next.task.run();
    return true;
  }

  /**
   * Fires what is due now and has waited for nothing but its turn.
   *
   * @return whether there was any
   */
  boolean fireDue() {
    Pending next;
    synchronized (this) {
      next = nextUntil(elapsed);
    }
    if (next == null) {
      return false;
    }
    next.task.run();
    return true;
  }

  /** Takes back all timers of a kind of task. */
  synchronized void forget(Predicate<Runnable> which) {
    business.removeIf(timer -> which.test(timer.task));
    delivery.removeIf(timer -> which.test(timer.task));
  }

  /**
   * What has not fired yet, for the failure of a test.
   *
   * @return one line a timer, the next first
   */
  public synchronized List<String> open() {
    return Stream.concat(business.stream(), delivery.stream())
        .sorted(sooner())
        .map(timer -> timer.kind + " in " + Duration.ofNanos(left(timer)) + ": " + timer.task)
        .toList();
  }

  /** Takes out the next timer of both kinds that is due by then, and moves the time to it. */
  private synchronized @Nullable Pending nextUntil(long target) {
    Pending first = first();
    if (first == null || left(first) + elapsed > target) {
      moveTo(target);
      return null;
    }
    moveTo(Math.max(elapsed, left(first) + elapsed));
    (first.kind == Kind.BUSINESS ? business : delivery).remove(first);
    return first;
  }

  private @Nullable Pending first() {
    Pending left = business.peek();
    Pending right = delivery.peek();
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return sooner().compare(left, right) < 0 ? left : right;
  }

  private Comparator<Pending> sooner() {
    return Comparator.comparingLong(this::left).thenComparingLong(Pending::number);
  }

  private long left(Pending timer) {
    return timer.due - base(timer.kind);
  }

  private void moveTo(long target) {
    now = now.plusNanos(target - elapsed);
    elapsed = target;
  }

  private long base(Kind kind) {
    return kind == Kind.BUSINESS ? elapsed : elapsed + skipped;
  }

  private synchronized boolean cancel(PriorityQueue<Pending> queue, Pending pending) {
    return queue.remove(pending);
  }

  private static PriorityQueue<Pending> queue() {
    return new PriorityQueue<>(
        Comparator.comparingLong(Pending::due).thenComparingLong(Pending::number));
  }

  private record Pending(Kind kind, long due, long number, Runnable task) {}
}

package dev.chatops.internal.timeline;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Timeline.Entry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/**
 * What waits to be written. Thread-safe. Whoever adds never waits: where there is no room left, the
 * entry is lost, whoever waits for it is told, and what comes next tells how many are missing.
 */
final class Backlog {

  /** How many may wait, and how many characters: seconds of a busy bot. */
  private static final int MOST = 50_000;

  private static final long MOST_CHARACTERS = 16_000_000;
  private static final int BATCH = 1_000;
  private static final long BATCH_CHARACTERS = 1_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Pending> queue = new ArrayDeque<>();
  private final LongFunction<Entry> gap;
  private final int most;
  private long characters;
  private long lost;
  private boolean closed;

  /**
   * An entry on its way.
   *
   * @param entry what happened
   * @param kept completed when it is written
   */
  record Pending(Entry entry, CompletableFuture<Void> kept) {

    int characters() {
      return RingTimeline.length(entry);
    }
  }

  /** Makes, from how many are missing, the entry that says so. */
  Backlog(LongFunction<Entry> gap) {
    this(gap, MOST);
  }

  Backlog(LongFunction<Entry> gap, int most) {
    this.gap = gap;
    this.most = most;
  }

  CompletableFuture<Void> add(Entry entry) {
    Pending pending = new Pending(entry, new CompletableFuture<>());
    lock.lock();
    try {
      if (closed) {
        fail(pending, "the timeline is closed");
      } else if (queue.size() >= most || characters >= MOST_CHARACTERS) {
        lost++;
        fail(pending, "too much waits to be written to the timeline");
      } else {
        tellGap();
        put(pending);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    return pending.kept();
  }

  /** Nobody has seen it yet, so that nothing foreign runs here. */
  private static void fail(Pending pending, String why) {
    pending.kept().completeExceptionally(new ChatOpsException(why));
  }

  private void tellGap() {
    if (lost > 0) {
      put(new Pending(gap.apply(lost), new CompletableFuture<>()));
      lost = 0;
    }
  }

  private void put(Pending pending) {
    queue.add(pending);
    characters += pending.characters();
  }

  /** Waits for what is to be written next; empty once it is closed and all is taken. */
  List<Pending> take() {
    lock.lock();
    try {
      while (queue.isEmpty() && lost == 0 && !closed) {
        changed.awaitUninterruptibly();
      }
      if (queue.isEmpty()) {
        tellGap();
      }
      return batch();
    } finally {
      lock.unlock();
    }
  }

  private List<Pending> batch() {
    List<Pending> batch = new ArrayList<>();
    long taken = 0;
    while (!queue.isEmpty() && batch.size() < BATCH && taken < BATCH_CHARACTERS) {
      Pending next = queue.remove();
      taken += next.characters();
      batch.add(next);
    }
    characters -= taken;
    return batch;
  }

  /** Waits for a while, less if it is closed; false if it is. */
  boolean pause(Duration time) {
    long left = time.toNanos();
    lock.lock();
    try {
      while (left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      // Nobody interrupts the writer; it would only try once more, and at once.
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more; what waits is still to be written. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

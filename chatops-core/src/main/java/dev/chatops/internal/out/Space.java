package dev.chatops.internal.out;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How much text may wait at one adapter: whoever finds room may bring one message more, however
 * long it is. Thread-safe.
 */
final class Space {

  /** In UTF-16 characters, as they go over the wire. */
  static final long MOST = 4_000_000;

  private final LongAdder taken = new LongAdder();
  private final Queue<CompletableFuture<Void>> outside = new ArrayDeque<>(0);
  private volatile boolean queued;

  boolean full() {
    return taken.sum() >= MOST;
  }

  boolean halfEmpty() {
    return taken.sum() <= MOST / 2;
  }

  int size() {
    return taken.intValue();
  }

  void take(int size) {
    taken.add(size);
  }

  void free(int size) {
    taken.add(-size);
    if (queued && !full()) {
      letIn();
    }
  }

  /** Comes when there is room. */
  CompletableFuture<Void> room() {
    CompletableFuture<Void> room = new CompletableFuture<>();
    synchronized (this) {
      outside.add(room);
      queued = true;
    }
    if (!full()) {
      letIn();
    }
    return room;
  }

  /**
   * All of them: they are no more than there are workers, and nobody may come later to wake one.
   */
  private void letIn() {
    for (CompletableFuture<Void> room = next(); room != null; room = next()) {
      room.complete(null);
    }
  }

  private synchronized @Nullable CompletableFuture<Void> next() {
    CompletableFuture<Void> next = outside.poll();
    queued = next != null;
    return next;
  }
}

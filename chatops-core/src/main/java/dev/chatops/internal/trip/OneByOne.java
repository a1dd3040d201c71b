package dev.chatops.internal.trip;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What concerns the same key goes one by one, in the order of coming; nobody holds a lock
 * meanwhile. Thread-safe.
 *
 * @param <K> of what must not overlap
 */
final class OneByOne<K> {

  private final ConcurrentHashMap<K, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  /** How one waits for another. */
  interface Wait {
    void until(CompletableFuture<Void> before) throws InterruptedException;
  }

  /** What is done meanwhile. */
  interface Work<T> {
    T done() throws InterruptedException;
  }

  <T> T go(K key, Wait wait, Work<T> work) throws InterruptedException {
    CompletableFuture<Void> over = new CompletableFuture<>();
    CompletableFuture<Void> before = last.put(key, over);
    if (before != null) {
      await(key, wait, before, over);
    }
    try {
      return work.done();
    } finally {
      leave(key, over);
    }
  }

  /** Where one gives up, whoever comes next still waits for those before. */
  private void await(K key, Wait wait, CompletableFuture<Void> before, CompletableFuture<Void> over)
      throws InterruptedException {
    try {
      wait.until(before);
    } catch (InterruptedException | RuntimeException e) {
      before.whenComplete((nothing, failure) -> leave(key, over));
      throw e;
    }
  }

  private void leave(K key, CompletableFuture<Void> over) {
    over.complete(null);
    last.remove(key, over);
  }

  /** How many keys are taken. */
  int size() {
    return last.size();
  }
}

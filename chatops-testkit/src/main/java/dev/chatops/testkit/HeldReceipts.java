package dev.chatops.testkit;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Receipts of a network that takes its time. Thread-safe; stages complete outside of the lock. */
final class HeldReceipts {

  private final List<Held> held = new ArrayList<>();
  private boolean holding;

  private record Held(CompletableFuture<Receipt> promised, CompletionStage<Receipt> real) {
    void release() {
      real.whenComplete(
          (receipt, failure) -> {
            if (failure == null) {
              promised.complete(receipt);
            } else {
              promised.completeExceptionally(failure);
            }
          });
    }
  }

  synchronized void hold() {
    holding = true;
  }

  synchronized boolean holds() {
    return holding;
  }

  synchronized CompletionStage<Receipt> pass(CompletionStage<Receipt> real) {
    if (!holding) {
      return real;
    }
    Held one = new Held(new CompletableFuture<>(), real);
    held.add(one);
    notifyAll();
    return one.promised;
  }

  void release() {
    take(false).forEach(Held::release);
  }

  /** The adapter is closed, and nobody will ever know. */
  void abandon() {
    DeliveryException gone = new DeliveryException("the fake adapter was closed", Sent.MAYBE);
    boolean on = holds();
    take(on).forEach(one -> one.promised.completeExceptionally(gone));
  }

  private synchronized List<Held> take(boolean holdOn) {
    holding = holdOn;
    List<Held> all = List.copyOf(held);
    held.clear();
    return all;
  }

  /** Waits until so many receipts are held; false if that takes longer. */
  synchronized boolean await(int receipts, Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (held.size() < receipts) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}

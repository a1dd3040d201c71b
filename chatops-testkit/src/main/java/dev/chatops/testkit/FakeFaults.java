package dev.chatops.testkit;

import dev.chatops.adapter.DeliveryException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What shall go wrong on a fake network, and what does already. Thread-safe. */
final class FakeFaults {

  private final ConcurrentLinkedQueue<DeliveryException> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger duplicates = new AtomicInteger();
  private volatile boolean echoes;
  private volatile boolean down;

  void failNext(DeliveryException failure) {
    failures.add(failure);
  }

  @Nullable DeliveryException nextFailure() {
    return failures.poll();
  }

  void duplicateNext() {
    duplicates.incrementAndGet();
  }

  int timesToTell() {
    return duplicates.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 2 : 1;
  }

  void echoOwnWords() {
    echoes = true;
  }

  boolean echoes() {
    return echoes;
  }

  void down(boolean now) {
    down = now;
  }

  boolean isDown() {
    return down;
  }
}

package dev.chatops.testkit;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What shall go wrong with what the bot does on a fake network, and what does. Thread-safe. */
final class FakeFaults {

  private final ConcurrentLinkedQueue<DeliveryException> failures = new ConcurrentLinkedQueue<>();
  private final Map<String, Duration> limits = new ConcurrentHashMap<>();
  private final AtomicInteger starts = new AtomicInteger();
  private final AtomicBoolean cut = new AtomicBoolean();
  private volatile @Nullable DeliveryException always;
  private volatile boolean echoes;
  private volatile boolean down;

  void failNext(DeliveryException failure) {
    failures.add(failure);
  }

  void failAll(@Nullable DeliveryException failure) {
    always = failure;
  }

  @Nullable DeliveryException nextFailure() {
    DeliveryException next = failures.poll();
    return next == null ? always : next;
  }

  /** Has a room wait, or with null wait no more. */
  void limit(String room, @Nullable Duration retryAfter) {
    if (retryAfter == null) {
      limits.remove(room);
    } else {
      limits.put(room, retryAfter);
    }
  }

  /** How long the network wants an action to wait for its room. */
  Optional<Duration> limit(Action action) {
    return Rooms.of(action).map(room -> limits.get(room.value()));
  }

  void failStarts(int times) {
    starts.set(times);
  }

  /** Whether this start is one of those that shall fail. */
  boolean startFails() {
    return starts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  void cutNext() {
    cut.set(true);
  }

  boolean takeCut() {
    return cut.getAndSet(false);
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

package dev.chatops.testkit.tck;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A queue for each place. Thread-safe. */
final class Mail<T> {

  private final Map<String, BlockingQueue<T>> places = new ConcurrentHashMap<>();

  void put(String place, T item) {
    at(place).add(item);
  }

  /** Waits so long at most; null if nothing comes. */
  @Nullable T next(String place, Duration most) throws InterruptedException {
    return at(place).poll(most.toNanos(), TimeUnit.NANOSECONDS);
  }

  private BlockingQueue<T> at(String place) {
    return places.computeIfAbsent(place, any -> new LinkedBlockingQueue<>());
  }
}

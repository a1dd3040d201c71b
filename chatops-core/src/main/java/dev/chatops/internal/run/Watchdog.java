package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One tick for the patience and the timeouts of all turns that run, in place of a timer each.
 * Thread-safe; without turns there is no tick.
 */
final class Watchdog {

  private final ConcurrentHashMap<Turn, Runnable> running = new ConcurrentHashMap<>();
  private final AtomicBoolean armed = new AtomicBoolean();
  private final Time time;
  private final InFlight inFlight;
  private final long patience;
  private final Duration tick;

  Watchdog(Time time, InFlight inFlight, Duration patience) {
    this.time = time;
    this.inFlight = inFlight;
    this.patience = patience.toNanos();
    this.tick = patience.dividedBy(4);
  }

  /**
   * Watches a turn; {@code moveOn}, which does not throw, is called if it outlasts the patience.
   */
  void watch(Turn turn, Runnable moveOn) {
    turn.starts(time.nanos());
    running.put(turn, moveOn);
    arm();
  }

  void forget(Turn turn) {
    running.remove(turn);
  }

  void forEach(Consumer<Turn> action) {
    running.keySet().forEach(action);
  }

  private void arm() {
    if (armed.compareAndSet(false, true)) {
      time.schedule(Time.Kind.BUSINESS, tick, this::look);
    }
  }

  private void look() {
    long now = time.nanos();
    running.forEach(
        (turn, moveOn) -> {
          if (turn.overstays(now, patience)) {
            moveOn.run();
          }
          if (turn.becomesLasting(now, InFlight.LASTING.toNanos())) {
            inFlight.workLasts();
          }
        });
    armed.set(false);
    if (!running.isEmpty()) {
      arm();
    }
  }
}

package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One tick for the patience and the timeouts of all turns that run, in place of a timer each.
 * Thread-safe; without turns there is no tick.
 */
final class Watchdog {

  private final ConcurrentHashMap<Turn, Runnable> running = new ConcurrentHashMap<>();
  private final AtomicBoolean armed = new AtomicBoolean();
  private final Time time;
  private final long patience;
  private final Duration tick;
  private final Runnable lasting;

  /** Calls {@code lasting} for each turn that has run for {@link InFlight#LASTING}. */
  Watchdog(Time time, Duration patience, Runnable lasting) {
    this.time = time;
    this.lasting = lasting;
    this.patience = patience.toNanos();
    this.tick = patience.dividedBy(4);
  }

  /** Watches a turn; {@code moveOn} is called if it outlasts the patience. */
  void watch(Turn turn, Runnable moveOn) {
    running.put(turn, moveOn);
    arm();
  }

  void forget(Turn turn) {
    running.remove(turn);
  }

  void interrupt() {
    running.keySet().forEach(Turn::interrupt);
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
            lasting.run();
          }
        });
    armed.set(false);
    if (!running.isEmpty()) {
      arm();
    }
  }
}

package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mailboxes, one a key, each worked off in order on one worker at a time; different ones run side
 * by side. A turn that outlasts the patience goes on in the background, and its lane moves on.
 * Thread-safe. A lane exists while it has work: the map's own locking of a key is all the locking
 * there is.
 */
public final class Lanes {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final ConcurrentHashMap<Object, Queue<Turn>> lanes = new ConcurrentHashMap<>();
  private final Workers workers;
  private final InFlight inFlight;
  private final Time time;
  private final Watchdog watchdog;

  /**
   * Begins without lanes.
   *
   * @param workers who does the work
   * @param inFlight counts it
   * @param time of the patience
   * @param patience how long a turn may hold its lane
   */
  public Lanes(Workers workers, InFlight inFlight, Time time, Duration patience) {
    this.workers = workers;
    this.inFlight = inFlight;
    this.time = time;
    this.watchdog = new Watchdog(time, patience, inFlight::workLasts);
  }

  /**
   * Queues a turn.
   *
   * @param key whose lane
   * @param turn what to do
   */
  public void submit(Object key, Turn turn) {
    inFlight.workBegins();
    boolean[] idle = new boolean[1];
    lanes.compute(
        key,
        (same, queue) -> {
          idle[0] = queue == null;
          Queue<Turn> lane = queue == null ? new ArrayDeque<>(2) : queue;
          lane.add(turn);
          return lane;
        });
    if (idle[0]) {
      workers.run(() -> drain(key));
    }
  }

  /**
   * How many lanes have work.
   *
   * @return zero when all is still
   */
  public int size() {
    return lanes.size();
  }

  /** Interrupts all turns that run. */
  public void interrupt() {
    watchdog.interrupt();
  }

  private void drain(Object key) {
    for (Turn turn = next(key); turn != null; turn = next(key)) {
      work(key, turn);
      if (!turn.release()) {
        return; // patience ended first: another worker has the lane
      }
    }
  }

  private void work(Object key, Turn turn) {
    turn.starts(time.nanos());
    watchdog.watch(turn, () -> workers.run(() -> drain(key)));
    try {
      turn.runHere();
    } catch (RuntimeException | Error e) {
      log.error("a turn failed where nothing should", e);
    } finally {
      watchdog.forget(turn);
      inFlight.workEnds(turn.endsLasting());
    }
  }

  /** The next turn; none means the lane is gone, and the next submit makes another. */
  private @Nullable Turn next(Object key) {
    Turn[] turn = new Turn[1];
    lanes.computeIfPresent(
        key,
        (same, queue) -> {
          turn[0] = queue.poll();
          return turn[0] == null ? null : queue;
        });
    return turn[0];
  }
}

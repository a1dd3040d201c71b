package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mailboxes, one a key, each worked off in order on one worker at a time; different ones run side
 * by side. A turn that outlasts the patience goes on in the background, and its lane moves on.
 * Thread-safe. A lane exists while it has work: the map's own locking of a key is all the locking
 * there is.
 *
 * <p>How much there is to do is bounded, a lane and in all; what would be too much is dropped.
 */
public final class Lanes {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  /** How many turns may wait or run at once, in all lanes. */
  private static final int MOST = 256;

  /** How many may wait in one lane, so that one person cannot fill all the others' places. */
  private static final int MOST_IN_LANE = 128;

  private static final Object RESERVED = new Object();

  private final ConcurrentHashMap<Object, Queue<Turn>> lanes = new ConcurrentHashMap<>();
  private final AtomicLong drops = new AtomicLong();
  private final Workers workers;
  private final InFlight inFlight;
  private final Watchdog watchdog;
  private volatile boolean closed;

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
    this.watchdog = new Watchdog(time, inFlight, patience);
  }

  /**
   * Queues a turn; it is dropped if there is too much to do already.
   *
   * @param key whose lane
   * @param turn what to do
   */
  public void submit(Object key, Turn turn) {
    if (inFlight.work() >= MOST) {
      drop(turn);
    } else {
      queue(key, turn, MOST_IN_LANE);
    }
  }

  /**
   * Queues a turn that has to run when all other places are taken, in a lane of its kind.
   *
   * @param turn what to do; short
   */
  public void submitReserved(Turn turn) {
    queue(RESERVED, turn, MOST);
  }

  private void queue(Object key, Turn turn, int most) {
    int[] before = new int[1];
    inFlight.workBegins();
    lanes.compute(
        key,
        (same, queue) -> {
          before[0] = queue == null ? -1 : queue.size();
          Queue<Turn> lane = queue == null ? new ArrayDeque<>(2) : queue;
          if (before[0] < most) {
            lane.add(turn);
          }
          return lane;
        });
    if (before[0] >= most) {
      drop(turn);
      inFlight.workEnds(false);
    } else if (before[0] < 0) {
      work(key);
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
    watchdog.forEach(Turn::stop);
  }

  /** Drops what waits, what runs in spite of an interrupt, and whatever comes later. */
  public void close() {
    closed = true;
    lanes.keySet().forEach(this::abandon);
    watchdog.forEach(this::drop);
  }

  private void work(Object key) {
    try {
      if (!closed) {
        workers.run(() -> drain(key));
        return;
      }
    } catch (RuntimeException | Error e) {
      // Whoever submits is an adapter's reader or a timer, and no thread for a worker is no
      // reason to lose either.
      log.error("there is no worker for what is to be done", e);
    }
    abandon(key);
  }

  private void drain(Object key) {
    Turn turn = next(key);
    while (turn != null) {
      run(key, turn);
      // Where patience ended first, another worker has the lane.
      Turn following = turn.release() ? next(key) : null;
      inFlight.workEnds(turn.endsLasting()); // by now an empty lane is gone, too
      turn = following;
    }
  }

  private void run(Object key, Turn turn) {
    watchdog.watch(turn, () -> moveOn(key));
    try {
      turn.runHere();
    } catch (RuntimeException | Error e) {
      log.error("a turn failed where nothing should", e);
    } finally {
      watchdog.forget(turn);
    }
  }

  /** Without the turn that has held the lane for too long. */
  private void moveOn(Object key) {
    Queue<Turn> waiting =
        lanes.computeIfPresent(key, (same, queue) -> queue.isEmpty() ? null : queue);
    if (waiting != null) {
      work(key);
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

  private void abandon(Object key) {
    for (Turn turn = next(key); turn != null; turn = next(key)) {
      drop(turn);
      inFlight.workEnds(false);
    }
  }

  private void drop(Turn turn) {
    long count = drops.incrementAndGet();
    if (Long.bitCount(count) == 1 && !closed) {
      log.warn("there is too much to do; dropped so far: {}", count);
    }
    try {
      turn.dropped();
    } catch (RuntimeException e) {
      log.error("a turn could not be dropped", e);
    }
  }
}

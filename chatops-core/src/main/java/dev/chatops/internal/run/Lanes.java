package dev.chatops.internal.run;

import dev.chatops.internal.run.Watchdog.Post;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mailboxes, one a key, each worked off in order on one worker at a time; different ones run side
 * by side. A turn that outlasts the patience, or stands somewhere and waits, goes on in the
 * background, and its lane moves on. Thread-safe.
 *
 * <p>How much there is to do is bounded, a person and in all; what would be too much is dropped.
 */
public final class Lanes {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private static final Object RESERVED = new Object();

  private final ConcurrentHashMap<Object, Lane> lanes = new ConcurrentHashMap<>();
  private final AtomicLong drops = new AtomicLong();
  private final Workers workers;
  private final InFlight inFlight;
  private final Watchdog watchdog;
  private final Quota quota;
  private final Limits limits;
  private volatile boolean closed;

  /**
   * How much may be under way at once.
   *
   * @param turns in all
   * @param perOwner of one person
   * @param patience how long a turn may hold its lane
   */
  public record Limits(int turns, int perOwner, Duration patience) {

    /** What holds unless the configuration says otherwise. */
    public static final Limits DEFAULT = new Limits(256, 100, Duration.ofSeconds(1));
  }

  /**
   * Begins without lanes.
   *
   * @param workers who does the work
   * @param inFlight counts it
   * @param time of the patience
   * @param limits how much may be under way
   */
  public Lanes(Workers workers, InFlight inFlight, Time time, Limits limits) {
    this.workers = workers;
    this.inFlight = inFlight;
    this.watchdog = new Watchdog(time, limits.patience());
    this.quota = new Quota(limits.perOwner());
    this.limits = limits;
  }

  /**
   * Queues a turn; it is dropped if there is too much to do already.
   *
   * @param key whose lane
   * @param turn what to do
   */
  public void submit(Object key, Turn turn) {
    if (inFlight.work() >= limits.turns()) {
      drop(turn, false);
    } else if (!quota.take(turn.owner())) {
      drop(turn, true);
    } else {
      queue(key, turn);
    }
  }

  /**
   * Queues a turn that has to run when all other places are taken, in a lane of its kind.
   *
   * @param turn what to do; short
   */
  public void submitReserved(Turn turn) {
    if (quota.take(turn.owner())) {
      queue(RESERVED, turn);
    } else {
      drop(turn, true);
    }
  }

  private void queue(Object key, Turn turn) {
    inFlight.workBegins();
    while (true) {
      Lane lane = lanes.computeIfAbsent(key, fresh -> new Lane(this, fresh));
      switch (lane.add(turn, limits.turns())) {
        case FIRST -> work(lane);
        case FULL -> {
          quota.give(turn.owner());
          drop(turn, false);
          inFlight.workEnds(turn.ends());
        }
        case DEAD -> {
          forget(lane);
          continue;
        }
        case WAITS -> {}
      }
      return;
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

  /**
   * How many people have something under way.
   *
   * @return zero when all is still
   */
  public int owners() {
    return quota.size();
  }

  /**
   * What runs now, or stands somewhere.
   *
   * @return in no order
   */
  public List<Turn> running() {
    return watchdog.running();
  }

  /**
   * What the thread that asks is at.
   *
   * @return empty for a thread that is no worker
   */
  public Optional<Turn> current() {
    return Optional.ofNullable(watchdog.current());
  }

  /** Interrupts all turns that run. */
  public void interrupt() {
    running().forEach(turn -> turn.stop(null));
  }

  /** Drops what waits, what runs in spite of an interrupt, and whatever comes later. */
  public void close() {
    closed = true;
    lanes.values().forEach(this::abandon);
    running().forEach(turn -> drop(turn, false));
  }

  InFlight inFlight() {
    return inFlight;
  }

  long now() {
    return watchdog.now();
  }

  /** A dead lane makes way for the next of its key. */
  void forget(Lane lane) {
    lanes.remove(lane.key(), lane);
  }

  void work(Lane lane) {
    try {
      if (!closed) {
        workers.run(() -> drain(lane));
        return;
      }
    } catch (Throwable e) {
      // Whoever submits is an adapter's reader or a timer, and no thread for a worker is no
      // reason to lose either.
      log.error("there is no worker for what is to be done", e);
    }
    abandon(lane);
  }

  private void drain(Lane lane) {
    Post post = watchdog.enter();
    try {
      Turn turn = lane.next();
      while (turn != null) {
        run(post, turn);
        // Where somebody else made the lane go on, another worker has it.
        Turn following = turn.release() ? lane.next() : null;
        quota.give(turn.owner());
        inFlight.workEnds(turn.ends()); // by now an empty lane is gone, too
        turn = following;
      }
    } finally {
      watchdog.leave();
    }
  }

  private void run(Post post, Turn turn) {
    watchdog.watch(post, turn);
    try {
      turn.runHere();
    } catch (Throwable e) {
      log.error("a turn failed where nothing should", e);
    } finally {
      watchdog.forget(post);
    }
  }

  private void abandon(Lane lane) {
    for (Turn turn = lane.next(); turn != null; turn = lane.next()) {
      drop(turn, false);
      quota.give(turn.owner());
      inFlight.workEnds(turn.ends());
    }
  }

  private void drop(Turn turn, boolean ownersFault) {
    long count = drops.incrementAndGet();
    if (Long.bitCount(count) == 1 && !closed) {
      log.warn("there is too much to do; dropped so far: {}", count);
    }
    try {
      turn.drops(ownersFault);
    } catch (Throwable e) {
      log.error("a turn could not be dropped", e);
    }
  }
}

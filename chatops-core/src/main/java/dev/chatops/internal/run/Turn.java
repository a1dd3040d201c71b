package dev.chatops.internal.run;

import dev.chatops.chat.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One task in a lane. It holds the lane until it ends, stands somewhere and waits, or outlasts the
 * lane's patience, whichever is first; they race by one compare-and-set.
 */
public abstract class Turn {

  /** How long anything of a plugin may run that says nothing else. */
  protected static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final AtomicBoolean holdsLane = new AtomicBoolean(true);
  private final Whereabouts whereabouts = new Whereabouts();
  private final TurnClock clock = new TurnClock();
  private @Nullable Lane lane;
  private @Nullable Thread worker;
  private volatile @Nullable Stand<?> place;
  private volatile boolean expired;
  private volatile boolean stopped;
  private volatile @Nullable User stopper;
  private volatile boolean overdrawn;
  private boolean outstayed; // the watchdog's own

  /** For the work itself. */
  protected Turn() {}

  /** Does the work; what it throws is logged and ends nothing else. */
  protected abstract void run();

  /**
   * It will not run, or it runs and nobody waits for its end any more: too much is under way, or
   * the bot is over. Called at most once, on any thread; must not block.
   */
  protected void dropped() {}

  /** It outlasts the patience of its lane. Called at most once, on a timer; must not block. */
  protected void outstayed() {}

  /**
   * Whose places it takes.
   *
   * @return null if it counts for nobody
   */
  protected @Nullable Object owner() {
    return null;
  }

  /**
   * How long it may run until it is interrupted; asked while it runs.
   *
   * @return zero for no limit
   */
  protected Duration timeout() {
    return TIMEOUT;
  }

  /**
   * Whether it was dropped because its owner has too many under way, and not the bot.
   *
   * @return true from that moment on
   */
  protected final boolean overdrawn() {
    return overdrawn;
  }

  /**
   * Whether it was interrupted because its time was over.
   *
   * @return true from that moment on
   */
  protected final boolean timedOut() {
    return expired;
  }

  /**
   * Whether it was interrupted because somebody wanted it to end.
   *
   * @return true from that moment on
   */
  protected final boolean stopped() {
    return stopped;
  }

  /**
   * Who wanted it to end.
   *
   * @return empty if it was the bot itself
   */
  protected final Optional<User> stopper() {
    return Optional.ofNullable(stopper);
  }

  /**
   * From here on no interrupt reaches this turn: what is left to do, such as saying how it ended,
   * is not what somebody wanted to stop.
   */
  protected final void beyondInterrupts() {
    take(null);
  }

  /**
   * Interrupts the worker, if there is one now.
   *
   * @param by who wants it; null for the bot itself
   */
  public final void stop(@Nullable User by) {
    if (!stopped) {
      stopper = by;
      stopped = true;
    }
    interrupt();
  }

  /**
   * Lets everybody go on without it: its lane, and whoever waits for the bot to come to rest.
   *
   * @return false if it is over
   */
  public final boolean background() {
    leaveLane();
    boolean moved = moves(Phase.APART, Phase.UNDER_WAY, Phase.LASTING, Phase.STANDING, Phase.APART);
    tells();
    return moved;
  }

  /**
   * Waits in a place that the engine knows. Called by the worker of this turn alone.
   *
   * @param stand where
   * @param <T> what it waits for
   * @return what it has waited for
   * @throws InterruptedException if it is stopped or its time is over, now or before
   */
  public final <T> T stand(Stand<T> stand) throws InterruptedException {
    comesTo(stand);
    leaveLane();
    if (stand.forPeople()) {
      clock.pause(now());
    }
    try {
      return stand.await(this);
    } finally {
      place = null;
      clock.resume(now());
    }
  }

  /**
   * Whether the one who asks can wait in a place that the engine knows.
   *
   * @return true for the worker of this turn, as long as an interrupt can reach it
   */
  public final synchronized boolean canStand() {
    return worker == Thread.currentThread();
  }

  /** Who wants it to end sees the place, or else it sees that it is to end. */
  private synchronized void comesTo(Stand<?> stand) throws InterruptedException {
    if (worker != Thread.currentThread()) {
      throw new IllegalStateException("only the thread of a command can wait for " + stand);
    }
    if (stopped || expired) {
      throw new InterruptedException("it is to end");
    }
    place = stand;
  }

  /**
   * Where it waits.
   *
   * @return empty if it does not
   */
  public final Optional<String> place() {
    return Optional.ofNullable(place).map(Stand::toString);
  }

  private long now() {
    return lane == null ? 0 : lane.now();
  }

  private void leaveLane() {
    if (release() && lane != null) {
      lane.moveOn();
    }
  }

  final void enters(Lane there) {
    lane = there;
  }

  final void drops(boolean ownersFault) {
    overdrawn = ownersFault;
    dropped();
  }

  /** Lets go of the lane; only the first of those who want to gets true. */
  final boolean release() {
    return holdsLane.compareAndSet(true, false);
  }

  /** Starts the clock, before the watchdog may look at it. */
  final void starts(long now) {
    clock.start(now);
  }

  final void runHere() {
    take(Thread.currentThread());
    try {
      run();
    } finally {
      take(null);
    }
  }

  /** Looks at the clock: ends its time, makes way for the lane, and lasts. */
  final void look(long now, long patience, long lasting) {
    long elapsed = clock.elapsed(now);
    long limit = timeout().toNanos();
    if (limit > 0 && elapsed >= limit && !expired) {
      expired = true;
      interrupt();
    }
    if (elapsed >= patience && !outstayed) {
      outstayed = true;
      leaveLane();
      outstayed();
    }
    if (elapsed >= lasting && moves(Phase.LASTING, Phase.UNDER_WAY)) {
      tells();
    }
  }

  /** Its worker waits in a known place; whoever was promised rest is told by {@link #tells}. */
  final void stands() {
    moves(Phase.STANDING, Phase.UNDER_WAY, Phase.LASTING);
  }

  final void resumes() {
    moves(Phase.UNDER_WAY, Phase.STANDING);
  }

  final void tells() {
    if (lane != null) {
      lane.inFlight().tell();
    }
  }

  /** It is over; where it stood until now. */
  final Phase ends() {
    return whereabouts.end();
  }

  /** In one step: the watchdog, the worker and whoever wakes it move the same turn. */
  private boolean moves(Phase to, Phase... from) {
    return lane != null && whereabouts.move(to, List.of(from), lane.inFlight());
  }

  private synchronized void interrupt() {
    Stand<?> there = place;
    boolean waited = there != null && there.breakOff();
    if (!waited && worker != null) {
      worker.interrupt();
    }
  }

  /** An interrupt that came too late must not hit whatever the thread does next. */
  private synchronized void take(@Nullable Thread thread) {
    worker = thread;
    if (thread == null) {
      Thread.interrupted();
    }
  }
}

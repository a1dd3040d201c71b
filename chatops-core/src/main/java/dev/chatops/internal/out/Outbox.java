package dev.chatops.internal.out;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.internal.run.InFlight;
import dev.chatops.service.Time;
import dev.chatops.service.Time.Timer;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to one adapter: in order within a conversation, at the network's pace, tried
 * again only if it surely was not sent. How much may wait is bounded. Thread-safe; nobody waits
 * here but a worker that finds no room.
 */
public final class Outbox {

  /** How long it is tried again while nothing gets through. */
  static final Duration WAIT = Duration.ofMinutes(5);

  /** Where a worker stands that says more than there is room for. */
  private static final String FULL = "room in a full queue";

  private final ConcurrentHashMap<Object, Outlet> outlets = new ConcurrentHashMap<>();
  private final Space space = new Space();
  private final Overflow overflow = new Overflow();
  private final Set<Nap> held = ConcurrentHashMap.newKeySet();
  private final Wire wire;
  private final Time time;
  private final InFlight inFlight;
  private final Standing standing;
  private final Fates fates;
  private volatile Consumer<Outgoing> teller = lost -> {};
  private volatile boolean closed;

  /**
   * Begins empty.
   *
   * @param adapter the one there is now; null while there is none
   * @param over whether it has said that its input is over; then nobody may be reading either, and
   *     that is no news
   * @param ids number actions, those of other adapters too
   * @param time of pace and deadlines
   * @param inFlight counts what is open
   * @param standing knows who may wait for room
   * @param timeline learns what became of it
   * @param censor takes the secrets of the settings out of what an adapter says
   */
  public Outbox(
      Supplier<@Nullable Adapter> adapter,
      BooleanSupplier over,
      LongSupplier ids,
      Time time,
      InFlight inFlight,
      Standing standing,
      Timeline timeline,
      UnaryOperator<String> censor) {
    this.wire = new Wire(adapter, ids, time, inFlight);
    this.time = time;
    this.inFlight = inFlight;
    this.standing = standing;
    this.fates = new Fates(timeline, time, over, censor);
  }

  /** Who words what the outbox itself has to say. */
  void teller(Consumer<Outgoing> words) {
    teller = words;
  }

  /**
   * Queues actions that belong together; they keep the order of their conversation. Where there is
   * no room a worker waits, and what anybody else brings is dropped, visibly.
   */
  void queue(Delivery delivery) {
    queue(delivery, delivery.priority != Priority.PAGE);
  }

  /** The same for whoever must not wait; without room it is dropped. */
  void offer(Delivery delivery) {
    queue(delivery, false);
  }

  private void queue(Delivery delivery, boolean patient) {
    inFlight.messageOpens();
    if (delivery.priority != Priority.PAGE && space.full() && !findsSpace(delivery, patient)) {
      return;
    }
    boolean[] in = new boolean[1];
    Outlet outlet = at(delivery, waiting -> in[0] = waiting.offer(delivery));
    if (in[0]) {
      outlet.kick();
    } else if (patient && standing.mayWait()) {
      queueUp(delivery);
    } else {
      drop(delivery);
    }
  }

  /** Queues what takes the place of something that was said, and so needs none of its own. */
  void add(Delivery delivery) {
    inFlight.messageOpens();
    at(delivery, waiting -> waiting.add(delivery)).kick();
  }

  /** An outlet is not forgotten in the midst of this. */
  private Outlet at(Delivery delivery, Consumer<Waiting> enters) {
    return outlets.compute(
        Place.of(delivery.where),
        (same, there) -> {
          Outlet way = there == null ? new Outlet(this, same) : there;
          enters.accept(way.waiting());
          return way;
        });
  }

  private boolean findsSpace(Delivery delivery, boolean patient) {
    if (!patient || !standing.mayWait()) {
      drop(delivery);
      return false;
    }
    try {
      standing.stand(FULL, space.room());
      return true;
    } catch (InterruptedException e) {
      stopped(delivery);
      return false;
    }
  }

  private void queueUp(Delivery delivery) {
    CompletableFuture<Void> in = new CompletableFuture<>();
    Outlet outlet = at(delivery, waiting -> waiting.queueUp(delivery, in));
    outlet.kick();
    try {
      standing.stand(FULL, in);
    } catch (InterruptedException e) {
      if (outlet.waiting().turnsAway(delivery)) {
        stopped(delivery);
        outlet.kick();
      } else {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void drop(Delivery delivery) {
    overflow.count(Place.of(delivery.where), delivery);
    fates.dropped(delivery, new DeliveryException("the queue is full", Sent.NO));
    inFlight.messageCloses();
    tellWhatWasDropped(); // the room may have been made since
  }

  /** Whoever speaks was told to stop while there was no room. */
  private void stopped(Delivery delivery) {
    Thread.currentThread().interrupt();
    fates.dropped(delivery, new DeliveryException("stopped while the queue was full", Sent.NO));
    inFlight.messageCloses();
  }

  private void tellWhatWasDropped() {
    if (overflow.any() && !closed && space.halfEmpty()) {
      overflow.tell(this::hasRoom, teller);
    }
  }

  private boolean hasRoom(Object place) {
    Outlet outlet = outlets.get(place);
    return outlet == null || outlet.waiting().halfEmpty();
  }

  /**
   * Does something later, or at the end of the bot if that comes first. Until then a message counts
   * as open.
   *
   * @param wait how long
   * @param task what to do
   * @return does it now, if it was not done yet
   */
  Nap hold(Duration wait, Runnable task) {
    inFlight.messageOpens();
    Nap nap = new Nap(over -> release(over, task));
    held.add(nap);
    nap.timer(later(wait, nap));
    if (closed) {
      nap.run();
    }
    return nap;
  }

  private void release(Nap over, Runnable task) {
    held.remove(over);
    try {
      task.run();
    } finally {
      inFlight.messageCloses();
    }
  }

  /**
   * What waits, for people to read.
   *
   * @return one line a conversation
   */
  public List<String> waiting() {
    return outlets.values().stream().map(Outlet::toString).toList();
  }

  /**
   * How much there is of what comes and goes.
   *
   * @return numbers by name
   */
  public Map<String, Integer> counts() {
    return Map.of(
        "conversations", outlets.size(), "characters", space.size(), "held back", held.size());
  }

  /**
   * Gives up all that is still queued, and whatever comes later; it is recorded as undelivered.
   * What is on the wire has until {@link #abandon}.
   */
  public void close() {
    closed = true;
    held.forEach(Nap::run);
    outlets.values().forEach(Outlet::rouse);
  }

  /**
   * Gives up what is on the wire: the adapter is closed, and should have said what became of it.
   */
  public void abandon() {
    outlets.values().forEach(Outlet::abandon);
  }

  boolean closed() {
    return closed;
  }

  Wire wire() {
    return wire;
  }

  Space space() {
    return space;
  }

  Standing standing() {
    return standing;
  }

  long now() {
    return time.nanos(Time.Kind.DELIVERY);
  }

  Timer later(Duration wait, Runnable task) {
    return time.schedule(Time.Kind.DELIVERY, wait, task);
  }

  /** Forgets an outlet that has nothing to do, unless something was added meanwhile. */
  void idle(Outlet outlet) {
    outlets.computeIfPresent(
        outlet.place(), (same, there) -> there == outlet && outlet.idle() ? null : there);
  }

  void ended(Delivery delivery, @Nullable Throwable cause) {
    try {
      fates.ended(delivery, cause);
      tellWhatWasDropped();
    } finally {
      inFlight.messageCloses();
    }
  }
}

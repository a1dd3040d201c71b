package dev.chatops.internal.out;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.RoomId;
import dev.chatops.internal.run.InFlight;
import dev.chatops.service.Time;
import dev.chatops.service.Time.Timer;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What is on its way to one adapter: in order within a conversation, at the network's pace, tried
 * again only if it surely was not sent. Thread-safe; nothing here waits.
 */
public final class Outbox {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  /** How long it is tried again while nothing gets through. */
  static final Duration WAIT = Duration.ofMinutes(5);

  /** How long an adapter may take over one action. */
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final Duration OFFLINE = Duration.ofSeconds(1);

  private final ConcurrentHashMap<Object, Outlet> outlets = new ConcurrentHashMap<>();
  private final Gates gates = new Gates();
  private final Supplier<@Nullable Adapter> adapter;
  private final BooleanSupplier over;
  private final LongSupplier ids;
  private final Time time;
  private final InFlight inFlight;
  private final Timeline timeline;
  private volatile boolean closed;

  /** A room's name may change, and whoever speaks to it may not know its kind. */
  record Place(RoomId room, @Nullable String thread) {

    static Place of(Conversation where) {
      return new Place(where.room().id(), where.thread());
    }

    @Override
    public String toString() {
      return thread == null ? room.toString() : room + " thread " + thread;
    }
  }

  /**
   * Begins empty.
   *
   * @param adapter the one there is now; null while there is none
   * @param over whether it has said that its input is over; then nobody may be reading either, and
   *     that is no news
   * @param ids number actions, those of other adapters too
   * @param time of pace and deadlines
   * @param inFlight counts what is open
   * @param timeline learns what became of it
   */
  public Outbox(
      Supplier<@Nullable Adapter> adapter,
      BooleanSupplier over,
      LongSupplier ids,
      Time time,
      InFlight inFlight,
      Timeline timeline) {
    this.adapter = adapter;
    this.over = over;
    this.ids = ids;
    this.time = time;
    this.inFlight = inFlight;
    this.timeline = timeline;
  }

  /** Queues actions that belong together; they keep the order of their conversation. */
  void queue(Delivery delivery) {
    inFlight.messageOpens();
    Outlet outlet =
        outlets.compute(
            Place.of(delivery.where),
            (same, there) -> {
              Outlet way = there == null ? new Outlet(this, same) : there;
              way.add(delivery);
              return way;
            });
    outlet.kick();
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
   * Gives up all that is still queued, and whatever comes later; it is recorded as undelivered.
   * What is on the wire has until {@link #abandon}.
   */
  public void close() {
    closed = true;
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

  long now() {
    return time.nanos();
  }

  Timer later(Duration wait, Runnable task) {
    return time.schedule(Time.Kind.DELIVERY, wait, task);
  }

  /** Forgets an outlet that has nothing to do, unless something was added meanwhile. */
  void idle(Outlet outlet) {
    outlets.computeIfPresent(
        outlet.place(), (same, there) -> there == outlet && outlet.idle() ? null : there);
  }

  long roomSlot(Conversation where) {
    Adapter there = adapter.get();
    return there == null
        ? 0
        : gates.room(where.room().id(), there.traits(where.room()), time.nanos());
  }

  long connectionSlot(Conversation where) {
    Adapter there = adapter.get();
    return there == null ? 0 : gates.connection(there.traits(where.room()), time.nanos());
  }

  Attempt perform(Delivery delivery, BiConsumer<@Nullable Receipt, @Nullable Throwable> result) {
    inFlight.wireBegins();
    Attempt attempt =
        new Attempt(
            (receipt, failure) -> {
              try {
                result.accept(receipt, failure);
              } finally {
                inFlight.wireEnds();
              }
            });
    Adapter there = adapter.get();
    if (there == null) {
      attempt.ends(null, DeliveryException.notYet("there is no connection", OFFLINE));
      return attempt;
    }
    perform(there, delivery, attempt);
    if (!attempt.isOver()) {
      attempt.deadline(later(DEADLINE, () -> attempt.ends(null, late())));
    }
    return attempt;
  }

  /**
   * The contract says that perform never throws and gives a stage; it is not relied on. A handler
   * that was interrupted may be the one who drains: the interrupt is not meant for the adapter, and
   * would close an interruptible channel of its.
   */
  private void perform(Adapter there, Delivery delivery, Attempt attempt) {
    boolean interrupted = Thread.interrupted();
    try {
      there.perform(delivery.next(id(delivery))).whenComplete(attempt::ends);
    } catch (RuntimeException | Error e) {
      attempt.ends(null, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void ended(Delivery delivery, @Nullable Throwable cause) {
    try {
      record(delivery, cause);
    } catch (RuntimeException e) {
      log.error("a delivery could not be recorded, trace {}", delivery.trace, e);
    }
    if (cause == null) {
      delivery.succeed();
    } else {
      log.atLevel(over.getAsBoolean() ? Level.DEBUG : Level.WARN)
          .setCause(ours(cause) ? null : cause)
          .log("not delivered to {}: {}", delivery.where, reason(cause));
      delivery.fail(cause);
    }
    inFlight.messageCloses();
  }

  private void record(Delivery delivery, @Nullable Throwable cause) {
    if (!delivery.said()) {
      return;
    }
    boolean arrived = cause == null && !delivery.arrived().isEmpty();
    String missing = cause == null ? "taken back before it was sent" : reason(cause);
    timeline.append(
        new Timeline.Entry(
            time.now(),
            delivery.trace,
            arrived ? Timeline.Kind.DELIVERED : Timeline.Kind.UNDELIVERED,
            delivery.where,
            null,
            "",
            arrived ? delivery.note() : missing));
  }

  /** Only our own exceptions promise that no secret is in their text. */
  private static String reason(Throwable cause) {
    return ours(cause)
        ? String.valueOf(cause.getMessage())
        : "the adapter failed with " + cause.getClass().getSimpleName();
  }

  private static boolean ours(Throwable cause) {
    return cause instanceof ChatOpsException;
  }

  private String id(Delivery delivery) {
    return delivery.trace + "-" + Long.toString(ids.getAsLong(), Character.MAX_RADIX);
  }

  private static DeliveryException late() {
    return new DeliveryException("the network did not answer in time", Sent.MAYBE);
  }
}

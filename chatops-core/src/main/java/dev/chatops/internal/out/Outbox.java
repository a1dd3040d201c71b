package dev.chatops.internal.out;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.RoomId;
import dev.chatops.internal.run.InFlight;
import dev.chatops.service.Time;
import dev.chatops.service.Time.Timer;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private final ConcurrentHashMap<Conversation, Outlet> outlets = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<RoomId, Pacer> rooms = new ConcurrentHashMap<>();
  private final Pacer connection = new Pacer();
  private final AtomicLong ids = new AtomicLong();
  private final Supplier<@Nullable Adapter> adapter;
  private final Time time;
  private final InFlight inFlight;
  private final Timeline timeline;
  private volatile boolean closed;

  /**
   * Begins empty.
   *
   * @param adapter the one there is now; null while there is none
   * @param time of pace and deadlines
   * @param inFlight counts what is open
   * @param timeline learns what became of it
   */
  public Outbox(
      Supplier<@Nullable Adapter> adapter, Time time, InFlight inFlight, Timeline timeline) {
    this.adapter = adapter;
    this.time = time;
    this.inFlight = inFlight;
    this.timeline = timeline;
  }

  /**
   * Queues actions that belong together.
   *
   * @param where the conversation whose order they keep
   * @param priority what they may overtake
   * @param trace the run they belong to
   * @param steps make the actions from their ids; at least one
   * @param said whether people read them, so that their fate is recorded
   * @return a receipt each
   */
  CompletableFuture<List<Receipt>> queue(
      Conversation where,
      Priority priority,
      String trace,
      List<Function<String, Action>> steps,
      boolean said) {
    Delivery delivery = new Delivery(where, priority, trace, steps, said);
    inFlight.messageOpens();
    Outlet outlet =
        outlets.compute(
            where,
            (same, there) -> {
              Outlet way = there == null ? new Outlet(this, where) : there;
              way.add(delivery);
              return way;
            });
    outlet.kick();
    return delivery.receipts;
  }

  /**
   * What waits, for people to read.
   *
   * @return one line a conversation
   */
  public List<String> waiting() {
    List<String> lines = new ArrayList<>();
    outlets.forEach((where, outlet) -> lines.add(where + (outlet.idle() ? "" : ": busy")));
    return lines;
  }

  /** Gives up all that is still queued; it is recorded as undelivered. */
  public void close() {
    closed = true;
    outlets.values().forEach(Outlet::rouse);
    outlets.values().forEach(Outlet::kick);
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

  void idle(Conversation where) {
    outlets.computeIfPresent(where, (same, outlet) -> outlet.idle() ? null : outlet);
  }

  /** Takes the next moment of both gates; how many nanoseconds until it comes. */
  long slot(Conversation where) {
    Adapter there = adapter.get();
    if (there == null) {
      return 0;
    }
    Traits traits = there.traits(where.room());
    long now = time.nanos();
    long wait = connection.take(traits.connection(), now);
    if (traits.room().interval().isZero()) {
      return wait;
    }
    rooms.values().removeIf(pacer -> pacer.rested(now));
    Pacer room = rooms.computeIfAbsent(where.room().id(), id -> new Pacer());
    return Math.max(wait, room.take(traits.room(), now));
  }

  void perform(Delivery delivery, BiConsumer<@Nullable Receipt, @Nullable Throwable> result) {
    Adapter there = adapter.get();
    if (there == null) {
      result.accept(null, DeliveryException.notYet("there is no connection", OFFLINE));
      return;
    }
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
    CompletableFuture<Receipt> future = performed(there, delivery);
    if (!future.isDone()) {
      Timer deadline = later(DEADLINE, () -> attempt.ends(null, late()));
      future.whenComplete((receipt, failure) -> deadline.cancel());
    }
    future.whenComplete(attempt::ends);
  }

  /** The contract says that perform never throws; it is not relied on. */
  private CompletableFuture<Receipt> performed(Adapter there, Delivery delivery) {
    try {
      return there.perform(delivery.next(id(delivery))).toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  void ended(Delivery delivery, @Nullable Throwable cause) {
    if (delivery.said()) {
      Timeline.Kind kind = cause == null ? Timeline.Kind.DELIVERED : Timeline.Kind.UNDELIVERED;
      String why = cause == null ? "" : String.valueOf(cause.getMessage());
      timeline.append(
          new Timeline.Entry(time.now(), delivery.trace, kind, delivery.where, null, "", why));
    }
    if (cause == null) {
      delivery.succeed();
    } else {
      log.warn("not delivered to {}: {}", delivery.where, cause.getMessage());
      delivery.fail(cause);
    }
    inFlight.messageCloses();
  }

  private String id(Delivery delivery) {
    return delivery.trace + "-" + Long.toString(ids.incrementAndGet(), Character.MAX_RADIX);
  }

  private static DeliveryException late() {
    return new DeliveryException("the network did not answer in time", Sent.MAYBE);
  }
}

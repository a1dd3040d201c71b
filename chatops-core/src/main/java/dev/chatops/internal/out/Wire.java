package dev.chatops.internal.out;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.internal.run.InFlight;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands actions to the adapter there is now, at its pace, with a deadline each. Thread-safe. */
final class Wire {

  /** How long an adapter may take over one action. */
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final Duration OFFLINE = Duration.ofSeconds(1);

  private final Gates gates = new Gates();
  private final Supplier<@Nullable Adapter> adapter;
  private final LongSupplier ids;
  private final Time time;
  private final InFlight inFlight;

  Wire(Supplier<@Nullable Adapter> adapter, LongSupplier ids, Time time, InFlight inFlight) {
    this.adapter = adapter;
    this.ids = ids;
    this.time = time;
    this.inFlight = inFlight;
  }

  /** How many nanoseconds to wait at the gate of the room. */
  long roomSlot(Conversation where) {
    Adapter there = adapter.get();
    return there == null
        ? 0
        : gates.room(where.room().id(), there.traits(where.room()), time.nanos(Time.Kind.DELIVERY));
  }

  /** How many nanoseconds to wait at the gate of the connection. */
  long connectionSlot(Conversation where) {
    Adapter there = adapter.get();
    return there == null
        ? 0
        : gates.connection(there.traits(where.room()), time.nanos(Time.Kind.DELIVERY));
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
      attempt.deadline(
          time.schedule(Time.Kind.DELIVERY, DEADLINE, () -> attempt.ends(null, late())));
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
    } catch (Throwable e) {
      attempt.ends(null, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String id(Delivery delivery) {
    return delivery.trace + "-" + Long.toString(ids.getAsLong(), Character.MAX_RADIX);
  }

  private static DeliveryException late() {
    return new DeliveryException("the network did not answer in time", Sent.MAYBE);
  }
}

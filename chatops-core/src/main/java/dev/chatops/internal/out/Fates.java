package dev.chatops.internal.out;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes down what became of what was said, and tells who said it. Thread-safe. */
final class Fates {

  private static final Logger log = LoggerFactory.getLogger(Fates.class);

  private final Timeline timeline;
  private final Time time;
  private final BooleanSupplier over;

  Fates(Timeline timeline, Time time, BooleanSupplier over) {
    this.timeline = timeline;
    this.time = time;
    this.over = over;
  }

  void ended(Delivery delivery, @Nullable Throwable cause) {
    write(delivery, cause);
    if (cause != null) {
      log.atLevel(over.getAsBoolean() ? Level.DEBUG : Level.WARN)
          .setCause(ours(cause) ? null : cause)
          .log("not delivered to {}: {}", delivery.where, reason(cause));
      delivery.fail(cause);
    } else {
      delivery.succeed();
    }
  }

  /** Of what is dropped in rows there is no line each in the log. */
  void dropped(Delivery delivery, ChatOpsException cause) {
    write(delivery, cause);
    delivery.fail(cause);
  }

  private void write(Delivery delivery, @Nullable Throwable cause) {
    try {
      record(delivery, cause);
    } catch (Throwable e) {
      log.error("a delivery could not be recorded, trace {}", delivery.trace, e);
    }
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
}

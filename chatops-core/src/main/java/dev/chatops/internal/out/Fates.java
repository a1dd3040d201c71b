package dev.chatops.internal.out;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.run.Censored;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
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
  private final UnaryOperator<String> censor;

  Fates(Timeline timeline, Time time, BooleanSupplier over, UnaryOperator<String> censor) {
    this.timeline = timeline;
    this.time = time;
    this.over = over;
    this.censor = censor;
  }

  void ended(Delivery delivery, @Nullable Throwable cause) {
    if (cause == null) {
      write(delivery, null);
      delivery.succeed();
      return;
    }
    String why = reason(cause);
    write(delivery, why);
    log.atLevel(over.getAsBoolean() ? Level.DEBUG : Level.WARN)
        .setCause(ours(cause) ? null : Censored.of(cause, censor))
        .log("not {} {}: {}", delivery.said() ? "delivered to" : "done in", delivery.where, why);
    delivery.fail(clean(cause));
  }

  /** Of what is dropped in rows there is no line each in the log. */
  void dropped(Delivery delivery, ChatOpsException cause) {
    write(delivery, reason(cause));
    delivery.fail(cause);
  }

  private void write(Delivery delivery, @Nullable String failure) {
    try {
      record(delivery, failure);
    } catch (Throwable e) {
      log.error("a delivery could not be recorded, trace {}", delivery.trace, e);
    }
  }

  private void record(Delivery delivery, @Nullable String failure) {
    if (!delivery.said()) {
      return;
    }
    boolean arrived = failure == null && !delivery.arrived().isEmpty();
    String missing = failure == null ? "taken back before it was sent" : failure;
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

  /** Only our own exceptions promise that no secret is in their text, and adapters make them. */
  private String reason(Throwable cause) {
    return ours(cause)
        ? censor.apply(String.valueOf(cause.getMessage()))
        : "the adapter failed with " + cause.getClass().getSimpleName();
  }

  /**
   * Whoever said it may tell the room why it failed; stacks with a secret in them go no further.
   */
  private Throwable clean(Throwable cause) {
    Throwable shown = Censored.of(cause, censor);
    if (shown == cause || !ours(cause)) {
      return shown;
    }
    return cause instanceof DeliveryException told
        ? new DeliveryException(reason(cause), told.sent())
        : new ChatOpsException(reason(cause));
  }

  private static boolean ours(Throwable cause) {
    return cause instanceof ChatOpsException;
  }
}

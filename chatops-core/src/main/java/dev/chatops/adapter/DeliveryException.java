package dev.chatops.adapter;

import dev.chatops.chat.ChatOpsException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action failed, or a network cannot be reached. Immutable. */
public final class DeliveryException extends ChatOpsException {

  @Serial private static final long serialVersionUID = 1L;

  private final Sent sent;
  private final @Nullable Duration retryAfter;

  /** Whether people may have seen it all the same; only what surely was not sent is tried again. */
  public enum Sent {
    /** Surely not. */
    NO,
    /** Nobody knows. */
    MAYBE
  }

  /**
   * It failed, for good.
   *
   * @param message one sentence; never holds a secret
   * @param sent whether people may have seen it
   */
  public DeliveryException(String message, Sent sent) {
    super(message);
    this.sent = sent;
    this.retryAfter = null;
  }

  /**
   * It failed, because of something.
   *
   * @param message one sentence; never holds a secret
   * @param sent whether people may have seen it
   * @param cause what set it off
   */
  public DeliveryException(String message, Sent sent, Throwable cause) {
    super(message, cause);
    this.sent = sent;
    this.retryAfter = null;
  }

  private DeliveryException(String message, Duration retryAfter) {
    super(message);
    this.sent = Sent.NO;
    this.retryAfter = retryAfter;
  }

  /**
   * It was not sent, and can be after a while.
   *
   * @param message one sentence; never holds a secret
   * @param retryAfter how long to wait
   * @return the exception
   */
  public static DeliveryException notYet(String message, Duration retryAfter) {
    return new DeliveryException(message, retryAfter);
  }

  /**
   * Whether people may have seen it.
   *
   * @return NO only if that is certain
   */
  public Sent sent() {
    return sent;
  }

  /**
   * How long to wait before it is worth another try.
   *
   * @return empty if trying again is no use
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

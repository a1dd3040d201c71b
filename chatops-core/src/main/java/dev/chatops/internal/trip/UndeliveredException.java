package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import java.io.Serial;

/** A question that never reached the person who was to answer it. */
final class UndeliveredException extends ChatOpsException {

  @Serial private static final long serialVersionUID = 1L;

  UndeliveredException(String question, Throwable cause) {
    super("the question did not arrive: " + question, cause);
  }
}

package dev.chatops.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The network took an {@link Action}.
 *
 * @param action the {@link Action#id()} it is for
 * @param message the message it made, for a later edit, deletion or reaction; null where an action
 *     makes none
 * @param at when the adapter knew
 */
public record Receipt(String action, @Nullable MessageId message, Instant at) {

  /** Refuses nulls where none may be. */
  public Receipt {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(at, "at");
  }

  /**
   * The message it made.
   *
   * @return empty where the action makes none
   */
  public Optional<MessageId> made() {
    return Optional.ofNullable(message);
  }
}

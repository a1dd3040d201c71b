package dev.chatops.plugin;

import org.jspecify.annotations.Nullable;

/** What came of a command that a {@link Middleware} has let through, or not. */
public sealed interface Outcome {

  /**
   * The method has returned.
   *
   * @param value what it returned, not said yet; null for nothing
   */
  record Done(@Nullable Object value) implements Outcome {}

  /**
   * The method did not run.
   *
   * @param reason one sentence, for who asked
   */
  record Refused(String reason) implements Outcome {}

  /**
   * The method did not run.
   *
   * @param reason one sentence, for who asked
   * @return what to return instead of proceeding
   */
  static Outcome refused(String reason) {
    return new Refused(reason);
  }
}

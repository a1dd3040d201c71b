package dev.chatops.internal.bind;

import java.io.Serial;

/** A word is no value of a type, and the type knows better than its description what it wanted. */
final class Unreadable extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Says what would be right.
   *
   * @param expected goes on after "expected"
   */
  Unreadable(String expected) {
    super(expected, null, false, false);
  }

  String expected() {
    return String.valueOf(getMessage());
  }
}

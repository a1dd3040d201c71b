package dev.chatops.internal.registry;

import java.io.Serial;

/**
 * A text that a regular expression may look at only so often, and not after its thread was
 * interrupted: so even a pattern that would never come to an end does. For one thread.
 */
final class BoundedText implements CharSequence {

  /** Looking at the interrupted flag costs more than looking at a character. */
  private static final int LOOKS_BETWEEN = 1 << 10;

  private final String text;
  private long left;

  /** The pattern has looked often enough. */
  static final class Exhausted extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    Exhausted() {
      super("a pattern took too many steps", null, false, false);
    }
  }

  BoundedText(String text, long looks) {
    this.text = text;
    this.left = looks;
  }

  @Override
  public char charAt(int index) {
    left--;
    if (left < 0 || (left % LOOKS_BETWEEN == 0 && Thread.currentThread().isInterrupted())) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}

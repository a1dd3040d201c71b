package dev.chatops.adapter;

/**
 * How long one message may be, in the network's own unit.
 *
 * @param size how many units; at least 16
 * @param unit of what
 */
public record Limit(int size, Unit unit) {

  /** What a network counts. */
  public enum Unit {
    /** Bytes of the UTF-8 form. */
    BYTES_UTF8,
    /** UTF-16 units, as {@link String#length()} counts. */
    CHARS_UTF16,
    /** Unicode code points. */
    CODE_POINTS
  }

  /** Refuses limits that no text fits in. */
  public Limit {
    if (size < 16) {
      throw new IllegalArgumentException("no text fits in " + size + " " + unit);
    }
  }
}

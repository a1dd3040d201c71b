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
    CODE_POINTS;

    /**
     * How much of it a text takes. An unpaired surrogate, which no encoding can hold, counts as the
     * three bytes of the character that stands in for it.
     *
     * @param text any text
     * @return the size, in this unit
     */
    public int count(CharSequence text) {
      return switch (this) {
        case CHARS_UTF16 -> text.length();
        case CODE_POINTS -> Character.codePointCount(text, 0, text.length());
        case BYTES_UTF8 -> bytes(text);
      };
    }

    private static int bytes(CharSequence text) {
      int bytes = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < 0x80) {
          bytes++;
        } else if (c < 0x800) {
          bytes += 2;
        } else if (Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
          bytes += 4;
          i++;
        } else {
          bytes += 3;
        }
      }
      return bytes;
    }
  }

  /** Refuses limits that no text fits in. */
  public Limit {
    if (size < 16) {
      throw new IllegalArgumentException("no text fits in " + size + " " + unit);
    }
  }

  /**
   * Whether a text is short enough.
   *
   * @param text as it goes over the wire
   * @return true if it can be sent as one message
   */
  public boolean fits(CharSequence text) {
    return unit.count(text) <= size;
  }
}

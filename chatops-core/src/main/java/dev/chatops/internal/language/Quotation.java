package dev.chatops.internal.language;

import static dev.chatops.internal.language.Characters.closes;

/**
 * Reads a quotation. Double quotes know the escapes that {@code Button.quote} writes; in single
 * ones all means itself.
 */
final class Quotation {

  static final int UNCLOSED = -1;

  private final String text;
  private final String shape;
  private final StringBuilder out;
  private final char open;
  private int at;

  private Quotation(String text, String shape, int opening, StringBuilder out) {
    this.text = text;
    this.shape = shape;
    this.out = out;
    this.open = shape.charAt(opening);
    this.at = opening + 1;
  }

  /**
   * Reads on from an opening quote.
   *
   * @param shape the text with its mentions written over
   * @param out takes what stands inside
   * @return behind the closing quote, or {@link #UNCLOSED}, all of the text having been taken
   */
  static int read(String text, String shape, int opening, StringBuilder out) {
    return new Quotation(text, shape, opening, out).read();
  }

  private int read() {
    while (at < text.length()) {
      char c = shape.charAt(at);
      if (closes(open, c) && !isApostrophe()) {
        return at + 1;
      }
      at++;
      if (c == '\\' && Characters.isDouble(open)) {
        escaped();
      } else {
        out.append(text.charAt(at - 1));
      }
    }
    return UNCLOSED;
  }

  /** {@code 'don't panic'}: no letter follows what closes a single quotation. */
  private boolean isApostrophe() {
    return !Characters.isDouble(open) && Characters.letterOrDigitAt(shape, at + 1);
  }

  /**
   * Behind a backslash: a quote, a backslash, or a code point by its number; else it means itself.
   */
  private void escaped() {
    char c = at < text.length() ? shape.charAt(at) : 0;
    if (c == '\\' || closes(open, c)) {
      out.append(c);
      at++;
    } else if (!codePoint()) {
      out.append('\\');
    }
  }

  private boolean codePoint() {
    if (!shape.startsWith("u{", at)) {
      return false;
    }
    int first = at + 2;
    int end = first;
    int number = 0;
    while (end < text.length() && end < first + 6 && hex(end) >= 0) {
      number = number * 16 + hex(end++);
    }
    if (end == first || number > Character.MAX_CODE_POINT || !shape.startsWith("}", end)) {
      return false;
    }
    out.appendCodePoint(number);
    at = end + 1;
    return true;
  }

  /** ASCII only: {@link Character#digit} takes digits of every script. */
  private int hex(int index) {
    char c = shape.charAt(index);
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}

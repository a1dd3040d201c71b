package dev.chatops.internal.language;

/**
 * Upper and lower case count the same, in every locale, character by character. {@link
 * String#toLowerCase} will not do for what anybody may type: it makes two characters of {@code İ},
 * and copies the whole text for each one of them.
 */
public final class Caseless {

  private Caseless() {}

  /**
   * A text as it is compared.
   *
   * @param text any
   * @return of the same length; equal for two texts that differ in case alone
   */
  public static String fold(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 'A' && c <= 'Z' || c >= 0x80) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      out.appendCodePoint(fold(point));
    }
    return out.toString();
  }

  /** By way of the upper case, since there are letters with two lower ones: σ and ς. */
  private static int fold(int point) {
    return Character.toLowerCase(Character.toUpperCase(point));
  }
}

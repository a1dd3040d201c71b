package dev.chatops.console;

/**
 * Text made safe for a terminal: what would move its cursor, change its title or colours, or ring
 * its bell is shown as a picture of itself (Unicode's Control Pictures block). Pure.
 */
final class Visible {

  private static final char PICTURES = '\u2400';
  private static final char PICTURE_OF_DELETE = '\u2421';

  private Visible() {}

  /** The text with nothing but line breaks and tabs to control anything. */
  static String of(String text) {
    String lines = text.replace("\r\n", "\n");
    StringBuilder safe = new StringBuilder(lines.length());
    for (int i = 0; i < lines.length(); i++) {
      safe.append(visible(lines.charAt(i)));
    }
    return safe.toString();
  }

  private static char visible(char c) {
    if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
      return c;
    }
    if (c < ' ') {
      return (char) (PICTURES + c);
    }
    return c == '\u007F' ? PICTURE_OF_DELETE : '\uFFFD';
  }
}

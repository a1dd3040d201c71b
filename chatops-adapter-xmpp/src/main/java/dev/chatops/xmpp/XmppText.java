package dev.chatops.xmpp;

import org.jivesoftware.smack.util.StringUtils;
import org.jspecify.annotations.Nullable;

/** Text between what a program holds and what XML can carry. Pure. */
final class XmppText {

  /** The longest id of somebody else's that is remembered, in UTF-16 units. */
  static final int LONGEST_ID = 1_023;

  private static final char REPLACEMENT = '\uFFFD';

  private XmppText() {}

  /**
   * The same with the replacement character for whatever XML 1.0 §2.2 forbids: most of C0, unpaired
   * surrogates, U+FFFE and U+FFFF. Line ends are line feeds, as a parser would make them (§2.11).
   */
  static String carried(String text) {
    int first = firstForeign(text);
    if (first < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (Character.isHighSurrogate(c) && isPair(text, i)) {
        out.append(c).append(text.charAt(++i));
      } else {
        out.append(isForeign(c) ? REPLACEMENT : c);
      }
    }
    return out.toString();
  }

  /** As it goes over the wire, and so what a limit in bytes counts. */
  static String escaped(String text) {
    return StringUtils.escapeForXml(text).toString();
  }

  /** The same, but at most so many code points, with a sign where something is left out. */
  static String brief(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** Whether an id that somebody else chose is one to remember. */
  static boolean isId(@Nullable String id) {
    return id != null && !id.isEmpty() && id.length() <= LONGEST_ID;
  }

  private static int firstForeign(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && isPair(text, i)) {
        i++;
      } else if (c == '\r' || isForeign(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static boolean isForeign(char c) {
    return c < ' ' && c != '\t' && c != '\n' || Character.isSurrogate(c) || c >= '\uFFFE';
  }
}

package dev.chatops.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Text between its form on the wire and what people read. */
final class IrcText {

  private static final char COLOUR = 0x03;
  private static final char HEX_COLOUR = 0x04;

  private IrcText() {}

  /**
   * Takes the formatting of mIRC out: bold, italics, colours and the like
   * (https://modern.ircdocs.horse/formatting). Other control characters become spaces.
   */
  static String plain(String wire) {
    int first = firstControl(wire);
    if (first < 0) {
      return wire;
    }
    StringBuilder out = new StringBuilder(wire.length()).append(wire, 0, first);
    int at = first;
    while (at < wire.length()) {
      char c = wire.charAt(at);
      switch (c) {
        case 0x02, 0x0F, 0x11, 0x16, 0x1D, 0x1E, 0x1F -> at++;
        case COLOUR -> at = afterColours(wire, at + 1, 2, false);
        case HEX_COLOUR -> at = afterColours(wire, at + 1, 6, true);
        default -> {
          out.append(c < ' ' && c != '\t' ? ' ' : c);
          at++;
        }
      }
    }
    return out.toString();
  }

  /** A colour is digits, and a background may follow after a comma. */
  private static int afterColours(String wire, int start, int digits, boolean hex) {
    int front = afterDigits(wire, start, digits, hex);
    boolean complete = hex ? front - start == digits : front > start;
    if (!complete) {
      return start;
    }
    if (front < wire.length() && wire.charAt(front) == ',') {
      int back = afterDigits(wire, front + 1, digits, hex);
      return back > front + 1 ? back : front;
    }
    return front;
  }

  private static int afterDigits(String wire, int start, int digits, boolean hex) {
    int at = start;
    while (at < wire.length() && at - start < digits && isDigit(wire.charAt(at), hex)) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c, boolean hex) {
    return c >= '0' && c <= '9' || hex && Character.digit(c, 16) >= 0;
  }

  /** Whether it holds what a client would obey rather than show: all of C0 but the tab. */
  static boolean hasControls(String text) {
    return firstControl(text) >= 0;
  }

  /** The same with the replacement character for each control character. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (isControl(out.charAt(i))) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }

  /** The same on one line, whatever was in it: RFC 2812 §2.3.1 forbids NUL, CR and LF. */
  static String oneLine(String text) {
    return text.replace('\0', ' ').replace('\r', ' ').replace('\n', ' ');
  }

  /** Whether it would begin a second line, or end the first early. */
  static boolean breaks(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0;
  }

  /** The words of a list that the protocol writes with spaces. */
  static List<String> words(String list) {
    List<String> words = new ArrayList<>();
    for (StringTokenizer rest = new StringTokenizer(list, " "); rest.hasMoreTokens(); ) {
      words.add(rest.nextToken());
    }
    return words;
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\t';
  }
}

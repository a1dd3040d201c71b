package dev.chatops.xmpp;

import java.util.BitSet;

/**
 * XEP-0393, Message Styling, read into plain text: the marks of strong, emphasised and struck text
 * are found, so that they can be taken out.
 *
 * <p>Code, inline (§6.2.5) and in blocks (§6.1.2), keeps its marks, for they tell core that it is
 * one word. Quotations (§6.1.3) keep theirs, too: without them somebody else's words would be the
 * writer's. Pure, and linear in the text but for the depth of spans within spans, of which there
 * are three.
 */
final class XmppStyling {

  private static final String FENCE = "```";
  private static final String MARKS = "*_~`";

  private final String text;
  private final BitSet marks = new BitSet();
  private boolean fenced;

  private XmppStyling(String text) {
    this.text = text;
  }

  /** Which UTF-16 units of a text are marks and not words. */
  static BitSet marks(String text) {
    XmppStyling styling = new XmppStyling(text);
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      styling.line(line, end);
      line = end + 1;
    }
    return styling.marks;
  }

  /** A quotation within which a fence stands is left as it is, so no depth has to be counted. */
  private void line(int start, int end) {
    int words = start;
    while (words < end && (text.charAt(words) == '>' || words > start && isSpace(words))) {
      words++;
    }
    boolean fence = text.startsWith(FENCE, words);
    if (words > start) {
      if (!fence && !fenced) {
        spans(words, end);
      }
    } else if (fenced) {
      fenced = !(fence && text.substring(start + FENCE.length(), end).isBlank());
    } else if (fence) {
      fenced = true;
    } else {
      spans(start, end);
    }
  }

  /**
   * The spans between two places of a line; §6.2: lazily matched, from the left. Where a mark is
   * not closed, no later one of its kind is.
   */
  private void spans(int start, int end) {
    String left = MARKS;
    for (int at = start; at < end && !left.isEmpty(); at++) {
      char mark = text.charAt(at);
      if (left.indexOf(mark) < 0 || !opens(at, start, end)) {
        continue;
      }
      int close = close(at, end, mark);
      if (close < 0) {
        left = left.replace(String.valueOf(mark), "");
        continue;
      }
      if (mark != '`') {
        marks.set(at);
        marks.set(close);
        spans(at + 1, close);
      }
      at = close;
    }
  }

  /** At the beginning, or after white space; not before white space, nor before nothing. */
  private boolean opens(int at, int start, int end) {
    return at + 1 < end
        && !isSpace(at + 1)
        && text.charAt(at + 1) != text.charAt(at)
        && (at == start || isSpace(at - 1));
  }

  /** Not after white space. */
  private int close(int open, int end, char mark) {
    for (int i = text.indexOf(mark, open + 1); i >= 0 && i < end; i = text.indexOf(mark, i + 1)) {
      if (!isSpace(i - 1)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSpace(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

package dev.chatops.internal.language;

import static dev.chatops.internal.language.Characters.isLineEnd;
import static dev.chatops.internal.language.Characters.isLongDash;
import static dev.chatops.internal.language.Characters.isQuoteOrTick;
import static dev.chatops.internal.language.Characters.isSpace;
import static dev.chatops.internal.language.Characters.letterOrDigitAt;

import dev.chatops.chat.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into words. It reads each character once and never goes back, so that no line,
 * however hostile, costs more than its length.
 */
final class Tokenizer {

  private static final int NONE = -1;

  private final String text;

  /** The text with its mentions written over; what a character means is asked of this one. */
  private final String shape;

  private final List<Word> words = new ArrayList<>();
  private int at;
  private int firstLine = NONE;
  private int unclosed = NONE;

  Tokenizer(String text, List<Mention> mentions) {
    this.text = text;
    this.shape = MentionSpans.over(text, mentions);
    while (skipSpace()) {
      words.add(word());
    }
  }

  List<Word> words() {
    return words;
  }

  int firstLine() {
    return firstLine == NONE ? words.size() : firstLine;
  }

  /**
   * Where the quote stands that is never closed, or less than 0. Only the last word can have one.
   */
  int unclosed() {
    return unclosed;
  }

  private boolean skipSpace() {
    while (at < text.length() && isSpace(shape.charAt(at))) {
      if (firstLine == NONE && !words.isEmpty() && isLineEnd(shape.charAt(at))) {
        firstLine = words.size();
      }
      at++;
    }
    return at < text.length();
  }

  private Word word() {
    int start = at;
    int end = start;
    while (end < text.length() && isOrdinary(shape.charAt(end))) {
      end++;
    }
    boolean ordinary = end == text.length() || isSpace(shape.charAt(end));
    if (!ordinary || isLongDash(shape.charAt(start))) {
      return unusualWord(start);
    }
    at = end;
    boolean value = MentionSpans.looksLikeOption(text, shape, start);
    return new Word(text.substring(start, end), value, start, end);
  }

  private static boolean isOrdinary(char c) {
    return !isSpace(c) && c != '\\' && !isQuoteOrTick(c);
  }

  private Word unusualWord(int start) {
    StringBuilder out = new StringBuilder();
    boolean quoted =
        isQuoteOrTick(shape.charAt(start)) || MentionSpans.looksLikeOption(text, shape, start);
    int closed = start;
    if (isLongDash(shape.charAt(start))) {
      dash(out);
    }
    while (at < text.length() && !isSpace(shape.charAt(at))) {
      char c = shape.charAt(at);
      if (c == '\\') {
        escape(out);
      } else if (opens(c, closed)) {
        quoted(c, out);
        closed = at;
      } else {
        out.append(text.charAt(at));
        at++;
      }
    }
    return new Word(out.toString(), quoted, start, at);
  }

  /**
   * Inside a word an apostrophe is a letter, and so is a backtick, with which IRC nicks may end:
   * they open at the beginning, behind another quotation and behind {@code --name=} and the like.
   */
  private boolean opens(char c, int closed) {
    return Characters.opensAnywhere(c)
        || isQuoteOrTick(c) && (at == closed || "=:,(".indexOf(shape.charAt(at - 1)) >= 0);
  }

  private void quoted(char c, StringBuilder out) {
    int end = c == '`' ? CodeSpan.read(text, shape, at, out) : Quotation.read(text, shape, at, out);
    if (end == Quotation.UNCLOSED) {
      unclosed = at;
      end = text.length();
    }
    at = end;
  }

  /**
   * A phone has made one long dash of one hyphen or two; how many, the length of the name tells.
   */
  private void dash(StringBuilder out) {
    int name = at + 1;
    if (nameEnds(name)) {
      out.append('-');
    } else if (!letterOrDigitAt(shape, name)) {
      out.append(text.charAt(at));
    } else if (Character.isDigit(shape.charAt(name)) || nameEnds(name + 1) || nameEnds(name + 2)) {
      out.append('-');
    } else {
      out.append("--");
    }
    at = name;
  }

  private boolean nameEnds(int end) {
    return end >= text.length() || shape.charAt(end) == '=' || isSpace(shape.charAt(end));
  }

  /** A backslash takes the meaning away from what follows; from what has none, it is a letter. */
  private void escape(StringBuilder out) {
    at++;
    char c = at < text.length() ? shape.charAt(at) : 0;
    boolean meant = c == '\\' || isQuoteOrTick(c) || isSpace(c) && !isLineEnd(c);
    out.append(meant ? c : '\\');
    at += meant ? 1 : 0;
  }
}

package dev.chatops.internal.registry;

/**
 * Code in talk: what stands between equal runs of backticks, or behind three that nothing closes.
 */
final class CodeSpans {

  /** Neither a letter nor a space nor a punctuation mark: what is blanked joins nothing. */
  private static final char BLANK = '\uFFFC';

  private static final int FENCE = 3;

  private CodeSpans() {}

  /** The same text, each character of code replaced, so that places stay what they were. */
  static String blank(String text) {
    if (text.indexOf('`') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int at = text.indexOf('`'); at >= 0; ) {
      int run = run(text, at);
      int end = closing(text, at + run, run);
      if (end < 0 && run >= FENCE) {
        end = text.length();
      }
      for (int i = at; i < end; i++) {
        out.setCharAt(i, BLANK);
      }
      at = text.indexOf('`', Math.max(end, at + run));
    }
    return out.toString();
  }

  private static int run(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  /** Behind the next run of the same length; -1 if there is none. */
  private static int closing(String text, int from, int length) {
    for (int at = text.indexOf('`', from); at >= 0; ) {
      int run = run(text, at);
      if (run == length) {
        return at + run;
      }
      at = text.indexOf('`', at + run);
    }
    return -1;
  }
}

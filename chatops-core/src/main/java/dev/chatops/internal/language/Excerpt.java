package dev.chatops.internal.language;

/** Pieces of what somebody typed, fit to be shown in an answer. */
public final class Excerpt {

  private static final int LONGEST_WORD = 40;
  private static final int BEFORE = 40;
  private static final int AFTER = 20;

  private Excerpt() {}

  /** A word in quotes, shortened, on one line. */
  static String quote(String word) {
    return '“' + clip(word) + '”';
  }

  /**
   * A word, shortened, on one line.
   *
   * @param word as typed
   * @return at most 40 characters and a sign that there were more
   */
  public static String clip(String word) {
    if (word.length() <= LONGEST_WORD) {
      return oneLine(word);
    }
    return oneLine(word.substring(0, boundary(word, LONGEST_WORD))) + '…';
  }

  /** The neighbourhood of a character, and below it a caret that points at it. */
  static String of(String line, int at) {
    int begin = at;
    while (begin > 0 && at - begin < BEFORE && !Characters.isLineEnd(line.charAt(begin - 1))) {
      begin--;
    }
    int end = at;
    while (end < line.length() && end - at < AFTER && !Characters.isLineEnd(line.charAt(end))) {
      end++;
    }
    String before = oneLine(line.substring(boundary(line, begin), at));
    String after = oneLine(line.substring(at, boundary(line, end)));
    return before + after + "\n" + " ".repeat(before.codePointCount(0, before.length())) + '^';
  }

  /** The index, or the one before it if it would cut a pair of surrogates. */
  private static int boundary(String text, int index) {
    boolean inside =
        index > 0
            && index < text.length()
            && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return inside ? index - 1 : index;
  }

  /**
   * Control characters, among them tabs and line ends, become a space each; what turns the
   * direction of writing, is invisible or half a character would upset the answer, and is replaced.
   */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (Character.getType(point)) {
                case Character.CONTROL -> line.append(' ');
                case Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    line.append('\uFFFD');
                default -> line.appendCodePoint(point);
              }
            });
    return line.toString();
  }
}

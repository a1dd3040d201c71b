package dev.chatops.internal.language;

/** Reads a code span or a fenced block: as many backticks as it began with end it. */
final class CodeSpan {

  private static final int FENCE = 3;

  private CodeSpan() {}

  /**
   * Reads on from the first backtick.
   *
   * @param shape the text with its mentions written over
   * @param out takes what stands inside, untouched
   * @return behind the last backtick, or {@link Quotation#UNCLOSED}, all of the text having been
   *     taken
   */
  static int read(String text, String shape, int opening, StringBuilder out) {
    int begin = behindTicks(shape, opening);
    int ticks = begin - opening;
    int end = shape.indexOf('`', begin);
    while (end >= 0) {
      int behind = behindTicks(shape, end);
      if (behind - end == ticks) {
        String inside = text.substring(begin, end);
        out.append(ticks < FENCE ? inside : fenced(inside));
        return behind;
      }
      end = shape.indexOf('`', behind);
    }
    out.append(text, begin, text.length());
    return Quotation.UNCLOSED;
  }

  private static int behindTicks(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == '`') {
      at++;
    }
    return at;
  }

  /** The content of a block has lines of its own; the first may name its language. */
  private static String fenced(String inside) {
    int line = 0;
    while (line < inside.length() && !Characters.isSpace(inside.charAt(line))) {
      line++;
    }
    int begin = behindLineEnd(inside, line);
    if (begin == line) {
      return inside;
    }
    int end = inside.length();
    if (end > begin && inside.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > begin && inside.charAt(end - 1) == '\r') {
      end--;
    }
    return inside.substring(begin, end);
  }

  private static int behindLineEnd(String text, int at) {
    int behind = text.startsWith("\r", at) ? at + 1 : at;
    return text.startsWith("\n", behind) ? behind + 1 : behind;
  }
}

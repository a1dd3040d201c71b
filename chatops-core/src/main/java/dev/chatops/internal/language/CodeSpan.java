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
        if (ticks < FENCE) {
          out.append(text, begin, end);
        } else {
          fenced(text, shape, begin, end, out);
        }
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
  private static void fenced(String text, String shape, int start, int end, StringBuilder out) {
    int line = start;
    while (line < end && isOfName(shape.charAt(line))) {
      line++;
    }
    int begin = behindLineEnd(shape, line, end);
    out.append(text, begin == line ? start : begin, begin == line ? end : last(shape, begin, end));
  }

  private static boolean isOfName(char c) {
    return !Characters.isSpace(c) && c != MentionSpans.NAME;
  }

  private static int behindLineEnd(String shape, int at, int end) {
    int behind = at < end && shape.charAt(at) == '\r' ? at + 1 : at;
    return behind < end && shape.charAt(behind) == '\n' ? behind + 1 : behind;
  }

  private static int last(String shape, int begin, int end) {
    int last = end > begin && shape.charAt(end - 1) == '\n' ? end - 1 : end;
    return last > begin && shape.charAt(last - 1) == '\r' ? last - 1 : last;
  }
}

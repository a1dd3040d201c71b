package dev.chatops.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the command line of a button. */
final class ButtonLine {

  private ButtonLine() {}

  static String write(String usage, @Nullable Object @Nullable [] given) {
    @Nullable Object[] args = given == null ? new @Nullable Object[] {null} : given;
    StringBuilder line = new StringBuilder();
    int filled = 0;
    int from = 0;
    for (int[] place : places(usage)) {
      line.append(usage, from, place[0]);
      if (filled < args.length) {
        boolean rest = usage.startsWith("...", place[1] - 4);
        line.append(rest ? rest(args[filled]) : quote(Plain.of(args[filled])));
      }
      filled++;
      from = place[1];
    }
    if (filled != args.length) {
      throw wrong(filled + " places <…> but " + args.length + " arguments", usage);
    }
    return line.append(usage, from, usage.length()).toString();
  }

  /** Begin and end of each {@code <name>}. */
  private static List<int[]> places(String usage) {
    if (usage.indexOf('[') >= 0 || usage.indexOf(']') >= 0) {
      throw wrong("a button's line has no optional parts [ ]", usage);
    }
    List<int[]> places = new ArrayList<>();
    int end = 0;
    for (int begin = usage.indexOf('<'); begin >= 0; begin = usage.indexOf('<', end)) {
      end = usage.indexOf('>', begin) + 1;
      if (end == 0) {
        throw wrong("a < without its >", usage);
      }
      if (usage.startsWith("...>", end - 4) && !usage.substring(end).isBlank()) {
        throw wrong("the rest <…...> must come last", usage);
      }
      places.add(new int[] {begin, end});
    }
    return places;
  }

  private static String rest(@Nullable Object value) {
    if (!(value instanceof Iterable<?> words)) {
      return Plain.of(value);
    }
    List<String> quoted = new ArrayList<>();
    words.forEach(word -> quoted.add(quote(Plain.of(word))));
    return String.join(" ", quoted);
  }

  static String quote(String word) {
    if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word;
    }
    StringBuilder quoted = new StringBuilder(word.length() + 2).append('"');
    word.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (byNumber(c)) {
                quoted.append("\\u{").append(Integer.toHexString(c)).append('}');
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean byNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // the joiners of emoji and of Persian are format characters too, and must stay readable
      case Character.FORMAT -> c == 0xFEFF || turnsDirection(c);
      default -> false;
    };
  }

  private static IllegalArgumentException wrong(String what, String usage) {
    return new IllegalArgumentException(what + " in the line of a button \"" + usage + "\"");
  }

  /** Explicit directional characters, UAX 9 section 2. */
  private static boolean turnsDirection(int c) {
    return c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}

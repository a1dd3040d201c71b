package dev.chatops.internal.bind;

import dev.chatops.config.Suggestion;
import java.util.List;
import java.util.Locale;

/** How values, types and choices are written in a sentence for people. */
public final class Words {

  private static final int SHOWN = 40;
  private static final int LISTED = 20;

  private Words() {}

  /** A value as it was typed, on one line, without what would upset the line, and not too long. */
  static String quote(String value) {
    StringBuilder out = new StringBuilder("`");
    int shown = 0;
    for (int i = 0; i < value.length() && shown < SHOWN; shown++) {
      int point = value.codePointAt(i);
      i += Character.charCount(point);
      out.appendCodePoint(printable(point) ? point : '\uFFFD');
    }
    boolean cut = value.codePointCount(0, value.length()) > SHOWN;
    return out.append(cut ? "…" : "").append('`').toString();
  }

  private static boolean printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> point != '`';
    };
  }

  /** The choices there are, and the one that may have been meant. */
  static String oneOf(List<String> choices, String typed) {
    String head = choices.size() == 1 ? "" : "one of ";
    return head
        + listed(choices)
        + Suggestion.closest(typed, choices).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /**
   * The first of the choices, and how many more there are.
   *
   * @param choices at least one
   * @return on one line
   */
  public static String listed(List<String> choices) {
    String listed = String.join(", ", choices.subList(0, Math.min(LISTED, choices.size())));
    int hidden = choices.size() - LISTED;
    return hidden > 0 ? listed + " and " + hidden + " more" : listed;
  }

  /** A type as people would name it: {@code BuildId} is "a build id". */
  static String a(Class<?> type) {
    String spaced = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return a(spaced.toLowerCase(Locale.ROOT));
  }

  /** A noun with its article, as it is spelled. */
  static String a(String noun) {
    boolean vowel = !noun.isEmpty() && "aeiouAEIO".indexOf(noun.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + noun;
  }
}

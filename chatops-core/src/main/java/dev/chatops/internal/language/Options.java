package dev.chatops.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of one usage line, found by any of their spellings. Immutable. */
final class Options {

  static final String HELP = "--help";
  static final String END = "--";

  private final Map<String, Argument> bySpelling = new HashMap<>();
  private final List<String> spellings = new ArrayList<>();
  private final List<Argument> required;

  Options(List<Argument> options) {
    required = options.stream().filter(Argument::required).toList();
    for (Argument option : options) {
      for (String spelling : option.spellings()) {
        bySpelling.put(lower(spelling), option);
        spellings.add(spelling);
      }
    }
  }

  boolean isEmpty() {
    return spellings.isEmpty();
  }

  /** The command cannot do without these. */
  List<Argument> required() {
    return required;
  }

  /** All that can be typed, in the order of the usage line. */
  List<String> spellings() {
    return spellings;
  }

  /** The option of this spelling, without a value; null if there is none. */
  @Nullable Argument find(String spelling) {
    return bySpelling.get(lower(spelling));
  }

  /** Whether a word is an option and not a value: a lone dash, a number and an arrow are values. */
  static boolean isOption(Word word) {
    return !word.quoted() && looksLikeOne(word.text());
  }

  static boolean isEnd(Word word) {
    return !word.quoted() && word.text().equals(END);
  }

  static boolean looksLikeOne(String text) {
    if (text.length() < 2 || text.charAt(0) != '-') {
      return false;
    }
    return text.charAt(1) == '-'
        ? Characters.letterOrDigitAt(text, 2)
        : Character.isLetter(text.codePointAt(1));
  }

  /** The name without its dashes. */
  static String bare(String spelling) {
    return spelling.substring(spelling.startsWith("--") ? 2 : 1);
  }

  /** A letter, then letters, digits, hyphens and underlines. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && Character.isLetter(name.codePointAt(0))
        && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** The choice as the usage line writes it; null if it is none. */
  static @Nullable String choice(List<String> choices, String typed) {
    String folded = lower(typed);
    for (String choice : choices) {
      if (lower(choice).equals(folded)) {
        return choice;
      }
    }
    return null;
  }

  static String lower(String text) {
    return Caseless.fold(text);
  }
}

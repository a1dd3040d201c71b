package dev.chatops.internal.language;

import static dev.chatops.internal.language.MismatchException.Kind.CHOICE;
import static dev.chatops.internal.language.MismatchException.Kind.LITERAL;
import static dev.chatops.internal.language.MismatchException.Kind.MISSING;
import static dev.chatops.internal.language.MismatchException.Kind.OPTION;
import static dev.chatops.internal.language.MismatchException.Kind.SURPLUS;

import dev.chatops.config.Suggestion;
import dev.chatops.internal.language.Part.Literal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said to a person whose line does not fit; always with what would. */
final class Mismatches {

  /** Fewer letters are close to everything. */
  private static final int SHORTEST_SUGGESTED = 3;

  private Mismatches() {}

  static MismatchException missing(Argument argument) {
    String name = argument.isOption() ? argument.spellings().get(0) : argument.name();
    return new MismatchException(MISSING, name + " is missing" + choices(argument));
  }

  static MismatchException missing(Literal literal) {
    return new MismatchException(MISSING, Excerpt.quote(literal.word()) + " is missing");
  }

  static MismatchException instead(Literal literal, Word word, @Nullable String place) {
    return new MismatchException(
        LITERAL,
        Excerpt.quote(word.text()) + " stands where " + Excerpt.quote(literal.word()) + " belongs",
        place);
  }

  static MismatchException surplus(Word word, @Nullable String place) {
    return new MismatchException(SURPLUS, Excerpt.quote(word.text()) + " is too much", place);
  }

  static MismatchException secondLine() {
    return new MismatchException(SURPLUS, "this command takes one line, not several");
  }

  static MismatchException noChoice(Argument argument, String name, String typed) {
    return new MismatchException(
        CHOICE, name + " is " + list(argument.choices(), "or") + ", not " + Excerpt.quote(typed));
  }

  static MismatchException needsValue(Argument option, String spelling) {
    return new MismatchException(OPTION, spelling + " needs a value" + choices(option));
  }

  static MismatchException twice(String spelling) {
    return new MismatchException(OPTION, spelling + " is given twice");
  }

  static MismatchException noFlag(String spelling, String typed) {
    return new MismatchException(
        OPTION, spelling + " is true or false, not " + Excerpt.quote(typed));
  }

  static MismatchException unknown(String spelling, Options options) {
    if (Options.lower(spelling).equals(Options.HELP)) {
      return new MismatchException(OPTION, "--help stands alone behind the command");
    }
    return new MismatchException(
        OPTION, "unknown option " + Excerpt.clip(spelling) + instead(spelling, options));
  }

  private static String instead(String spelling, Options options) {
    if (options.isEmpty()) {
      return ": this command has none; in quotes it is a value";
    }
    return close(spelling, options)
        .map(close -> ", did you mean " + close + "?")
        .orElseGet(() -> ", there is " + list(options.spellings(), "and"));
  }

  private static Optional<String> close(String spelling, Options options) {
    String name = Options.bare(spelling);
    if (name.length() < SHORTEST_SUGGESTED) {
      return Optional.empty();
    }
    List<String> names =
        options.spellings().stream().filter(s -> s.startsWith("--")).map(Options::bare).toList();
    return Suggestion.closest(name, names).map(found -> "--" + found);
  }

  private static String choices(Argument argument) {
    return argument.choices().isEmpty() ? "" : ": " + list(argument.choices(), "or");
  }

  private static String list(List<String> items, String last) {
    int end = items.size() - 1;
    return end == 0
        ? items.get(0)
        : String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
  }
}

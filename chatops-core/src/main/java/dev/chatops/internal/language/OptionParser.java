package dev.chatops.internal.language;

import dev.chatops.internal.language.Argument.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code --flag}, {@code -n|--dry-run}, {@code --branch=<name>}, {@code --wait=<time=30s>}.
 */
final class OptionParser {

  private OptionParser() {}

  /** Whether an option is next: in brackets all that begins with a dash was meant as one. */
  static boolean isNext(Notation in, boolean brackets) {
    String word = in.peekWord();
    return brackets
        ? word.length() > 1 && word.charAt(0) == '-'
        : Options.looksLikeOne(word) || word.equals("--");
  }

  static Argument parse(Notation in, boolean brackets) {
    int column = in.column();
    List<String> spellings = new ArrayList<>();
    while (true) {
      int start = in.column();
      String word = in.word();
      boolean valued = word.endsWith("=") && in.next('<');
      spellings.add(spelling(valued ? word.substring(0, word.length() - 1) : word, start));
      if (valued) {
        return valued(in, spellings, brackets);
      }
      if (!in.eat('|')) {
        return flag(spellings, brackets, column);
      }
    }
  }

  private static Argument valued(Notation in, List<String> spellings, boolean brackets) {
    int column = in.column();
    Argument value = SlotParser.parse(in, true);
    if (value.kind() == Kind.REST) {
      throw new UsageException("the value of an option is one word, not the rest", column);
    }
    if (!brackets && value.fallback() != null) {
      throw new UsageException("an option with a default stands in brackets", column);
    }
    return option(spellings, Kind.OPTION, !brackets, value.choices(), value.fallback());
  }

  private static Argument flag(List<String> spellings, boolean brackets, int column) {
    if (!brackets) {
      String written = String.join("|", spellings);
      throw new UsageException("an option stands in brackets: [" + written + "]", column);
    }
    return option(spellings, Kind.FLAG, false, List.of(), null);
  }

  private static Argument option(
      List<String> spellings,
      Kind kind,
      boolean required,
      List<String> choices,
      @Nullable String fallback) {
    String first =
        spellings.stream().filter(s -> s.startsWith("--")).findFirst().orElse(spellings.get(0));
    return new Argument(Options.bare(first), kind, required, choices, fallback, spellings);
  }

  private static String spelling(String word, int column) {
    String name = Options.bare(word);
    boolean isLong = word.startsWith("--");
    if (word.contains("=")) {
      throw new UsageException("the value of an option is written --branch=<name>", column);
    }
    if (isLong ? name.chars().allMatch(Character::isDigit) : !Options.isName(name)) {
      throw new UsageException(word + " is no option: a number with a dash is a value", column);
    }
    if (!isLong && name.length() > 2) {
      throw new UsageException(
          "an option of more than two letters has two dashes: -" + word, column);
    }
    if (!Options.looksLikeOne(word) || !Options.isName("o" + name)) {
      throw new UsageException(
          word + " is no option: dashes, then letters, digits, - or _", column);
    }
    if (Options.lower(word).equals(Options.HELP)) {
      throw new UsageException("--help is there for every command", column);
    }
    return word;
  }
}

package dev.chatops.internal.language;

import dev.chatops.internal.language.Argument.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code <name>}, {@code <name...>}, {@code <name:a|b>} and {@code <name=default>}. */
final class SlotParser {

  private static final String DOTS = "...";

  private final int column;

  private SlotParser(int column) {
    this.column = column;
  }

  static Argument parse(Notation in, boolean optional) {
    int column = in.column();
    return new SlotParser(column).read(in.angle(), optional);
  }

  private Argument read(String content, boolean optional) {
    int equals = content.indexOf('=');
    String head = equals < 0 ? content : content.substring(0, equals);
    String fallback = equals < 0 ? null : content.substring(equals + 1);
    int colon = head.indexOf(':');
    String name = colon < 0 ? head : head.substring(0, colon);
    List<String> choices = colon < 0 ? List.of() : choices(head.substring(colon + 1));
    boolean rest = name.endsWith(DOTS);
    if (rest) {
      name = name.substring(0, name.length() - DOTS.length());
    }
    check(rest && colon >= 0, "the rest of the line has no choices");
    check(fallback != null && !optional, "a default stands only in brackets: [<" + content + ">]");
    checkName(name);
    return new Argument(
        name,
        rest ? Kind.REST : Kind.ARGUMENT,
        !optional,
        choices,
        fallback(fallback, choices),
        List.of());
  }

  private List<String> choices(String text) {
    List<String> choices = List.of(text.split("\\|", -1));
    for (String choice : choices) {
      check(choice.isBlank(), "a choice is empty in <…:" + text + ">");
      check(!choice.equals(choice.strip()), "a choice is one word, without spaces around it");
    }
    long different = choices.stream().map(Options::lower).distinct().count();
    check(different < choices.size(), "a choice is there twice in <…:" + text + ">");
    return choices;
  }

  private @Nullable String fallback(@Nullable String fallback, List<String> choices) {
    if (fallback == null || choices.isEmpty()) {
      return fallback;
    }
    String choice = Options.choice(choices, fallback);
    check(choice == null, "the default " + fallback + " is none of " + String.join(", ", choices));
    return choice;
  }

  private void checkName(String name) {
    check(name.indexOf('|') >= 0, "a choice is written <name:this|that>");
    check(
        !Options.isName(name), "<" + name + "> is no name: a letter, then letters, digits, - or _");
  }

  private void check(boolean wrong, String problem) {
    if (wrong) {
      throw new UsageException(problem, column);
    }
  }
}

package dev.chatops.internal.language;

/** A usage line and how far it has been read. */
final class Notation {

  private final String text;
  private int at;

  Notation(String text) {
    this.text = text;
  }

  /** From 1. */
  int column() {
    return at + 1;
  }

  boolean atEnd() {
    return at == text.length();
  }

  boolean next(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean eat(char c) {
    boolean there = next(c);
    at += there ? 1 : 0;
    return there;
  }

  void expect(char c, String otherwise) {
    if (!eat(c)) {
      throw wrong(otherwise);
    }
  }

  /** Whether there is more. */
  boolean skipSpace() {
    while (!atEnd() && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return !atEnd();
  }

  void expectSpace() {
    if (!atEnd() && !next(']') && !Characters.isSpace(text.charAt(at))) {
      throw wrong(next('|') ? choicesHint() : "a space is missing before " + text.charAt(at));
    }
  }

  /** The next word, up to a space or a character of the notation; never empty. */
  String word() {
    String word = peekWord();
    if (word.isEmpty()) {
      throw wrong(misplaced());
    }
    at += word.length();
    return word;
  }

  /** The same, left where it is, or an empty text. */
  String peekWord() {
    int end = at;
    while (end < text.length()
        && !Characters.isSpace(text.charAt(end))
        && "<>[]|".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(at, end);
  }

  /** What stands in {@code <…>}. */
  String angle() {
    int end = text.indexOf('>', at);
    if (end < 0) {
      throw wrong("a < without its >");
    }
    String content = text.substring(at + 1, end);
    at = end + 1;
    return content;
  }

  UsageException wrong(String problem) {
    return new UsageException(problem, column());
  }

  private String misplaced() {
    if (atEnd()) {
      return "something is missing at the end";
    }
    return switch (text.charAt(at)) {
      case '[' -> "brackets do not stand inside brackets";
      case ']' -> "a ] without its [";
      case '>' -> "a > without its <";
      case '|' -> choicesHint();
      default -> "a word is missing here";
    };
  }

  private static String choicesHint() {
    return "a choice is written <name:this|that>, an option of two names [-n|--name]";
  }
}

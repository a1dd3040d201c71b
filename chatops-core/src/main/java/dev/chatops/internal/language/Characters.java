package dev.chatops.internal.language;

/** What single characters mean on a command line. */
final class Characters {

  private Characters() {}

  /** Separates words: ASCII white space and Unicode separators, the no-break space among them. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && Character.isSpaceChar(c);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** What phones make of two hyphens. */
  static boolean isLongDash(char c) {
    return c == '–' || c == '—';
  }

  /** Straight or curly, single or double. */
  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c >= '‘' && c <= '„' && c != '‛';
  }

  static boolean isQuoteOrTick(char c) {
    return c == '`' || isQuote(c);
  }

  /** Opens a quotation wherever it stands, even inside a word. */
  static boolean opensAnywhere(char c) {
    return c == '"' || c == '“' || c == '„';
  }

  static boolean isDouble(char c) {
    return c == '"' || c >= '“' && c <= '„';
  }

  /** Whether a quotation that began with {@code open} ends with {@code c}. */
  static boolean closes(char open, char c) {
    return switch (open) {
      case '"', '\'' -> c == open;
      case '“', '”' -> c == '”';
      case '„' -> c == '”' || c == '“';
      case '‚' -> c == '’' || c == '‘';
      default -> c == '’';
    };
  }

  static boolean letterOrDigitAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
  }
}

package dev.chatops.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the bracket that was opened and never closed, which the parser only misses at the end. */
final class Brackets {

  /** Texts, comments and references are matched so as to be passed over. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\".*?\"\"\"+|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|(?:#|//)[^\n]*+|\\$\\{[^}\n]*+\\}"
              + "|(?<bracket>[\\[\\]{}])|(?<newline>\n)",
          Pattern.DOTALL);

  private Brackets() {}

  /** An open bracket and its line. */
  record Open(char bracket, int line) {}

  /** The innermost bracket that is still open at the end. */
  static Optional<Open> unclosed(List<String> lines) {
    Deque<Open> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(String.join("\n", lines));
    int line = 1;
    while (token.find()) {
      String bracket = token.group("bracket");
      if (bracket != null) {
        step(open, bracket.charAt(0), line);
      }
      line += (int) token.group().chars().filter(each -> each == '\n').count();
    }
    return Optional.ofNullable(open.peek());
  }

  private static void step(Deque<Open> open, char bracket, int line) {
    if (bracket == '{' || bracket == '[') {
      open.push(new Open(bracket, line));
    } else {
      open.poll();
    }
  }
}

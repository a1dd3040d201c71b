package dev.chatops.config;

import com.typesafe.config.ConfigUtil;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How keys and values look in a problem: on one line, not too long, and nothing secret. */
final class Shown {

  private static final int LONGEST = 60;
  private static final int LONGEST_PATH = 160;

  private static final Pattern SECRET_NAME =
      Pattern.compile("password|passwd|passphrase|secret|token|key|credential");

  /** The part of an address that may hold a password. */
  private static final Pattern USER_INFO = Pattern.compile("://[^/]*@");

  private Shown() {}

  static boolean soundsSecret(String name) {
    return SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  static String quoted(String value) {
    return '"' + plain(USER_INFO.matcher(value).replaceAll("://***@"), LONGEST) + '"';
  }

  static String path(List<String> path) {
    return path.isEmpty() ? "" : plain(ConfigUtil.joinPath(path), LONGEST_PATH);
  }

  /** A clause that names the close word, or nothing. */
  static String hint(String typed, Collection<String> known) {
    return Suggestion.closest(typed, known)
        .map(close -> "; did you mean " + close + "?")
        .orElse("");
  }

  /** Control and format characters would break the line, the terminal or the reader's eye. */
  private static String plain(String text, int longest) {
    StringBuilder out = new StringBuilder();
    text.codePoints().limit(longest).forEach(each -> append(out, each));
    return text.codePointCount(0, text.length()) > longest ? out + "…" : out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          out.append(codePoint == '\n' ? "\\n" : String.format(Locale.ROOT, "\\u%04x", codePoint));
      default -> out.appendCodePoint(codePoint);
    }
  }
}

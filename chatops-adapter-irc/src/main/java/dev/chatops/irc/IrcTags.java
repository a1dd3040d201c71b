package dev.chatops.irc;

import java.util.HashMap;
import java.util.Map;

/** Message tags as IRCv3 writes them: {@code name=value;other}. */
final class IrcTags {

  private IrcTags() {}

  static Map<String, String> parse(String text) {
    Map<String, String> tags = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int semicolon = text.indexOf(';', at);
      int end = semicolon < 0 ? text.length() : semicolon;
      int equals = text.indexOf('=', at);
      if (equals >= 0 && equals < end) {
        tags.put(text.substring(at, equals), unescape(text.substring(equals + 1, end)));
      } else if (end > at) {
        tags.put(text.substring(at, end), "");
      }
      at = end + 1;
    }
    return tags;
  }

  private static String unescape(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (++i < value.length()) {
        out.append(unescaped(value.charAt(i)));
      }
    }
    return out.toString();
  }

  private static char unescaped(char c) {
    return switch (c) {
      case ':' -> ';';
      case 's' -> ' ';
      case 'r' -> '\r';
      case 'n' -> '\n';
      default -> c;
    };
  }
}

package dev.chatops.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the protocol: RFC 2812 §2.3.1, with the message tags of IRCv3. Immutable.
 *
 * @param tags unescaped, by name; a tag without a value has an empty one
 * @param source a server's name, or {@code nick!user@host}; empty when the line has none
 * @param command in capitals, or three digits; empty for an empty line
 * @param params in their order, the trailing one last
 */
record IrcLine(Map<String, String> tags, String source, String command, List<String> params) {

  /** Reads what a server sent, without its line end; whatever it is, something comes out. */
  static IrcLine parse(String text) {
    int at = skipSpaces(text, 0);
    Map<String, String> tags = Map.of();
    if (at < text.length() && text.charAt(at) == '@') {
      int end = wordEnd(text, at);
      tags = IrcTags.parse(text.substring(at + 1, end));
      at = skipSpaces(text, end);
    }
    String source = "";
    if (at < text.length() && text.charAt(at) == ':') {
      int end = wordEnd(text, at);
      source = text.substring(at + 1, end);
      at = skipSpaces(text, end);
    }
    int end = wordEnd(text, at);
    String command = text.substring(at, end).toUpperCase(Locale.ROOT);
    return new IrcLine(tags, source, command, params(text, end));
  }

  private static List<String> params(String text, int from) {
    List<String> params = new ArrayList<>(4);
    int at = skipSpaces(text, from);
    while (at < text.length()) {
      if (text.charAt(at) == ':') {
        params.add(text.substring(at + 1));
        break;
      }
      int end = wordEnd(text, at);
      params.add(text.substring(at, end));
      at = skipSpaces(text, end);
    }
    return params;
  }

  private static int wordEnd(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 ? text.length() : space;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** A parameter, counted from 0; empty where there is none. */
  String param(int index) {
    return index < params.size() ? params.get(index) : "";
  }

  /** The last parameter: what a numeric says in words. */
  String words() {
    return params.isEmpty() ? "" : params.get(params.size() - 1);
  }

  /** The number of a numeric reply, or -1. */
  int code() {
    if (command.length() != 3) {
      return -1;
    }
    int code = 0;
    for (int i = 0; i < 3; i++) {
      int digit = command.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      code = code * 10 + digit;
    }
    return code;
  }

  /** The nick of the source; the whole source where it has no user. */
  String nick() {
    int bang = source.indexOf('!');
    return bang < 0 ? source : source.substring(0, bang);
  }

  /** Whether a server speaks for itself; a nick has no dot (RFC 2812 §2.3.1). */
  boolean fromServer() {
    return nick().isEmpty() || source.indexOf('!') < 0 && source.indexOf('.') >= 0;
  }
}

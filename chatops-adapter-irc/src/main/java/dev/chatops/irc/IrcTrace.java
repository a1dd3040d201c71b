package dev.chatops.irc;

import java.util.List;
import java.util.Locale;

/** Lines as a log may show them. */
final class IrcTrace {

  private IrcTrace() {}

  /** The line, with nothing after a command that carries secrets. */
  static String shown(String line) {
    int space = line.indexOf(' ');
    String command = line.substring(0, space < 0 ? line.length() : space).toUpperCase(Locale.ROOT);
    boolean secret =
        switch (command) {
          case "PASS", "AUTHENTICATE", "OPER", "NICKSERV", "NS", "JOIN" -> true;
          case "PRIVMSG", "NOTICE", "SQUERY" -> isToServices(line);
          default -> false;
        };
    return secret ? command + " ***" : line;
  }

  private static boolean isToServices(String line) {
    List<String> words = IrcText.words(line);
    return words.size() > 1 && words.get(1).toLowerCase(Locale.ROOT).contains("serv");
  }
}

package dev.chatops.irc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Client-to-client protocol: a message in \x01 is a question to the program, not to people
 * (https://modern.ircdocs.horse/ctcp). Only {@code ACTION}, as typed with /me, is talk.
 */
final class IrcCtcp {

  private static final char MARK = 0x01;
  private static final String ACTION = MARK + "ACTION ";
  private static final String TYPED = "/me ";

  /** By how much an action is longer on the wire than as it is typed. */
  static final int ACTION_BYTES = ACTION.length() + 1 - TYPED.length();

  /** An echo need not be long, and a long one would help to flood. */
  private static final int LONGEST_ECHO = 64;

  private IrcCtcp() {}

  static boolean isCtcp(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK;
  }

  static boolean isAction(IrcLine line) {
    return line.command().equals("PRIVMSG") && line.param(1).startsWith(ACTION);
  }

  /** As a person has typed it; so it is in XMPP, too (XEP-0245), and begins no command. */
  static String action(IrcLine line) {
    return TYPED + inner(line.param(1)).substring(ACTION.length() - 1);
  }

  static boolean isTypedAction(String text) {
    return text.startsWith(TYPED) && text.length() > TYPED.length();
  }

  /** From what a person would type to what goes over the wire. */
  static String action(String typed) {
    return ACTION + typed.substring(TYPED.length()) + MARK;
  }

  private static String inner(String text) {
    int end = text.length();
    return text.substring(1, end > 1 && text.charAt(end - 1) == MARK ? end - 1 : end);
  }

  /** The answer to a question that somebody asked the bot alone; empty if it deserves none. */
  static Optional<String> answer(IrcLine line, IrcState state, Clock clock) {
    boolean asked =
        line.command().equals("PRIVMSG")
            && isCtcp(line.param(1))
            && !line.fromServer()
            && state.isSelf(line.param(0))
            && !state.isSelf(line.nick());
    return asked
        ? reply(inner(line.param(1)), clock)
            .map(reply -> "NOTICE " + line.nick() + " :" + MARK + IrcText.oneLine(reply) + MARK)
        : Optional.empty();
  }

  private static Optional<String> reply(String question, Clock clock) {
    int space = question.indexOf(' ');
    String command = space < 0 ? question : question.substring(0, space);
    return switch (command.toUpperCase(Locale.ROOT)) {
      case "VERSION" -> Optional.of("VERSION ChatOps for Java");
      case "TIME" ->
          Optional.of("TIME " + OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
      case "PING" -> question.length() <= LONGEST_ECHO ? Optional.of(question) : Optional.empty();
      default -> Optional.empty();
    };
  }
}

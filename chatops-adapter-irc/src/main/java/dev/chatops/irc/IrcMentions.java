package dev.chatops.irc;

import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who and what a line names. The wire marks nothing, so this goes by custom: the bot's own
 * nick anywhere as a word, others as {@code @nick}, or as {@code nick:} or {@code nick,} at the
 * start, and only those present; channels only if the bot is in them.
 */
final class IrcMentions {

  private final IrcState state;
  private final IrcWho who;

  IrcMentions(IrcState state, IrcWho who) {
    this.state = state;
    this.who = who;
  }

  /**
   * The mentions in a text.
   *
   * @param where the channel, or the nick of whom the bot talks to
   */
  List<Mention> in(String text, String where) {
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isNickLetter(c)) {
        int end = wordEnd(text, at);
        word(text, at, end, where).ifPresent(found::add);
        at = end;
      } else if (state.support().channelTypes().indexOf(c) >= 0) {
        int end = channelEnd(text, at);
        channel(text, at, end).ifPresent(found::add);
        at = Math.max(end, at + 1);
      } else {
        at++;
      }
    }
    return found.isEmpty() ? List.of() : found;
  }

  private Optional<Mention> word(String text, int start, int end, String where) {
    boolean marked = start > 0 && text.charAt(start - 1) == '@' && beginsWord(text, start - 1);
    boolean first = start == 0 && end < text.length() && ":,".indexOf(text.charAt(end)) >= 0;
    int from = marked ? start - 1 : start;
    if (isOwn(text, start, end) && (marked || beginsWord(text, start))) {
      return Optional.of(new Mention.OfUser(from, end, who.self(), true));
    }
    if (!marked && !first) {
      return Optional.empty();
    }
    return present(text.substring(start, end), where)
        .map(user -> new Mention.OfUser(from, end, user, false));
  }

  private boolean isOwn(String text, int start, int end) {
    String nick = state.nick();
    CaseMapping letters = state.support().caseMapping();
    if (end - start != nick.length()) {
      return false;
    }
    for (int i = 0; i < nick.length(); i++) {
      if (letters.fold(nick.charAt(i)) != letters.fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<User> present(String nick, String where) {
    if (state.support().isChannel(where)) {
      return state.nickIn(where, nick).map(who::named);
    }
    return state.fold(nick).equals(state.fold(where))
        ? Optional.of(who.named(where))
        : Optional.empty();
  }

  private Optional<Mention> channel(String text, int start, int end) {
    if (!beginsWord(text, start)) {
      return Optional.empty();
    }
    for (int last = end; last > start + 1; last--) {
      String name = text.substring(start, last);
      if (state.isIn(name)) {
        return Optional.of(new Mention.OfRoom(start, last, who.channel(name)));
      }
      if (Character.isLetterOrDigit(text.charAt(last - 1))) {
        break; // only what ends a sentence may be left off
      }
    }
    return Optional.empty();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isNickLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** RFC 2812 §1.3: a channel's name goes on until a space, a comma or BEL. */
  private static int channelEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ',') {
      end++;
    }
    return end;
  }

  private static boolean beginsWord(String text, int start) {
    return start == 0 || " \t\n(\"'<".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** RFC 2812 §2.3.1, and what servers allow beyond ASCII. */
  private static boolean isNickLetter(char c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= '}'
        || c == '-'
        || c >= 0x80 && Character.isLetterOrDigit(c);
  }
}

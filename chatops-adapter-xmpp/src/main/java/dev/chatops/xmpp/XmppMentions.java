package dev.chatops.xmpp;

import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import dev.chatops.xmpp.XmppPlace.Occupant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who a text names. What is marked as a mention (XEP-0372) is one; the rest goes by custom:
 * the bot's own nick anywhere as a word, others as {@code @nick}, or as {@code nick:} or {@code
 * nick,} at the start, and only those present. A nick may hold spaces; the longest that fits is
 * meant.
 */
final class XmppMentions {

  /** More names than these in one text are a crowd, and not looked for. */
  private static final int MOST = 50;

  private final XmppWho who;

  XmppMentions(XmppWho who) {
    this.who = who;
  }

  /**
   * The mentions in a text.
   *
   * @param place the room it was said in; null where the bot and one person are alone
   * @param marked those that the sender has marked, in this text
   */
  List<Mention> in(String text, @Nullable XmppPlace place, List<Mention> marked) {
    List<Mention> found = new ArrayList<>(marked);
    User self = place == null ? who.self() : who.self(place);
    own(text, self, found);
    if (place != null) {
      others(text, place, found);
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  private static void own(String text, User self, List<Mention> found) {
    String nick = self.name();
    int at = 0;
    for (int n = 0; n < MOST && (at = indexOf(text, nick, at)) >= 0; n++) {
      int end = at + nick.length();
      if (endsWord(text, end)) {
        boolean sign = at > 0 && text.charAt(at - 1) == '@';
        int start = sign ? at - 1 : at;
        if (beginsWord(text, start)) {
          add(new Mention.OfUser(start, end, self, true), found);
        }
      }
      at = end;
    }
  }

  /** Whatever the case, as people write names; linear but for what almost fits. */
  private static int indexOf(String text, String nick, int from) {
    for (int i = from; i <= text.length() - nick.length(); i++) {
      if (text.regionMatches(true, i, nick, 0, nick.length())) {
        return i;
      }
    }
    return -1;
  }

  private void others(String text, XmppPlace place, List<Mention> found) {
    Collection<Occupant> present = place.occupants();
    if (text.indexOf(':') > 0 || text.indexOf(',') > 0) {
      named(text, 0, present)
          .filter(nick -> isAddress(text, nick.nick().length()))
          .ifPresent(nick -> add(of(nick, 0, nick.nick().length()), found));
    }
    int at = text.indexOf('@');
    for (int n = 0; n < MOST && at >= 0; n++) {
      int sign = at;
      if (beginsWord(text, sign)) {
        named(text, sign + 1, present)
            .ifPresent(nick -> add(of(nick, sign, sign + 1 + nick.nick().length()), found));
      }
      at = text.indexOf('@', at + 1);
    }
  }

  private Mention of(Occupant occupant, int start, int end) {
    User user = who.user(occupant);
    boolean self = user.id().equals(who.self().id());
    return new Mention.OfUser(start, end, user, self);
  }

  /** Who is named at a place: by the longest nick, and by the exact one of two that are alike. */
  private static Optional<Occupant> named(String text, int at, Collection<Occupant> present) {
    Occupant best = null;
    boolean bestExact = false;
    boolean two = false;
    int longest = 0;
    for (Occupant occupant : present) {
      String nick = occupant.nick().toString();
      int length = nick.length();
      if (length < longest
          || !text.regionMatches(true, at, nick, 0, length)
          || !endsWord(text, at + length)) {
        continue;
      }
      boolean exact = text.startsWith(nick, at);
      if (length > longest || exact) {
        best = occupant;
        bestExact = exact;
        two = false;
        longest = length;
      } else if (!bestExact) {
        two = true;
      }
    }
    return two ? Optional.empty() : Optional.ofNullable(best);
  }

  private static void add(Mention mention, List<Mention> found) {
    boolean free =
        found.stream().noneMatch(m -> m.start() < mention.end() && mention.start() < m.end());
    if (free) {
      found.add(mention);
    }
  }

  private static boolean isAddress(String text, int end) {
    return end < text.length() && ":,".indexOf(text.charAt(end)) >= 0;
  }

  private static boolean beginsWord(String text, int start) {
    return start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start));
  }

  private static boolean endsWord(String text, int end) {
    return end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
  }
}

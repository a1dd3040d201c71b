package dev.chatops.internal.language;

import dev.chatops.chat.Body;
import dev.chatops.chat.Mention;
import java.util.Collection;

/** Finds where a message names the bot, by a mention or by its name as a word of its own. */
final class Naming {

  static final int NOWHERE = -1;

  private final Body body;
  private final String text;
  private final Collection<String> names;

  Naming(Body body, Collection<String> names) {
    this.body = body;
    this.text = body.text();
    this.names = names;
  }

  /** Behind the bot's name that stands here, or {@link #NOWHERE}. */
  int behindName(int start) {
    int longest = NOWHERE;
    for (String name : names) {
      int end = start + name.length();
      boolean here = text.regionMatches(true, start, name, 0, name.length());
      if (here && end > longest && !name.isEmpty() && !goesOn(end)) {
        longest = end;
      }
    }
    return longest;
  }

  /** Behind the mention of the bot that stands here, or {@link #NOWHERE}. */
  int behindMention(int start) {
    for (Mention mention : body.mentions()) {
      if (mention.start() == start && isSelf(mention)) {
        return mention.end();
      }
    }
    return NOWHERE;
  }

  boolean anywhere() {
    for (Mention mention : body.mentions()) {
      if (isSelf(mention)) {
        return true;
      }
    }
    return namedAnywhere();
  }

  private static boolean isSelf(Mention mention) {
    return mention instanceof Mention.OfUser user && user.self();
  }

  private boolean namedAnywhere() {
    for (int at = 0; at < text.length(); at++) {
      if (mayBegin(at) && behindName(at) != NOWHERE) {
        return true;
      }
    }
    return false;
  }

  /** {@code ann@opsbot}, {@code #opsbot} and {@code www.opsbot} do not name it. */
  private boolean mayBegin(int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return before == '@'
        ? at == 1 || !isOfName(text.charAt(at - 2))
        : !isOfName(before) && "#/.".indexOf(before) < 0;
  }

  /** {@code opsbot-2} and {@code opsbot.example.org} are something else. */
  private boolean goesOn(int end) {
    int next = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
    return next < text.length() && isOfName(text.charAt(next));
  }

  private static boolean isOfName(char c) {
    return c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}

package dev.chatops.internal.language;

import static dev.chatops.internal.language.Naming.NOWHERE;

import dev.chatops.chat.Body;
import dev.chatops.internal.language.Addressed.Kind;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * Tells commands from talk by how a message begins. Stateless.
 *
 * <pre>{@code
 * !deploy web      @opsbot deploy web      opsbot: deploy web      opsbot deploy web
 * }</pre>
 */
public final class Address {

  private final String text;
  private final Naming naming;
  private final Collection<String> prefixes;

  private Address(Body body, Collection<String> names, Collection<String> prefixes) {
    this.text = body.text();
    this.naming = new Naming(body, names);
    this.prefixes = prefixes;
  }

  /**
   * Reads the beginning of what was said.
   *
   * @param body what was said
   * @param names what the bot is called here, without {@code @}
   * @param prefixes what stands before a command; the longest that fits wins
   * @param direct whether nobody else is there
   * @param known whether a word begins a command: a bare name addresses the bot only before one
   */
  public static Addressed read(
      Body body,
      Collection<String> names,
      Collection<String> prefixes,
      boolean direct,
      Predicate<String> known) {
    return new Address(body, names, prefixes).read(direct, known);
  }

  private Addressed read(boolean direct, Predicate<String> known) {
    int start = skipSpace(0);
    int line = behindAddress(start, known);
    if (line != NOWHERE) {
      return behind(line, true);
    }
    Addressed addressed = behind(start, direct);
    boolean talk = addressed.kind() == Kind.TALK && !direct;
    return talk ? talk(naming.anywhere()) : addressed;
  }

  /** Where the line begins that is meant for the bot by name, or {@link Naming#NOWHERE}. */
  private int behindAddress(int start, Predicate<String> known) {
    boolean at = start < text.length() && text.charAt(start) == '@';
    int name = naming.behindName(at ? start + 1 : start);
    int mention = naming.behindMention(start);
    if (mention == NOWHERE && at) {
      mention = naming.behindMention(start + 1);
    }
    int end = mention == NOWHERE ? name : mention;
    if (end == NOWHERE) {
      return NOWHERE;
    }
    if (end < text.length() && ":,".indexOf(text.charAt(end)) >= 0) {
      return skipSpace(end + 1);
    }
    int next = skipSpace(end);
    if (next == end && end < text.length()) {
      return NOWHERE;
    }
    // an IRC adapter marks its nick wherever it stands: a mention that is the bare name is no more
    boolean bare = !at && end == name;
    return !bare || known.test(wordAt(next)) ? next : NOWHERE;
  }

  /** Reads what stands behind the address; without one, behind nothing. */
  private Addressed behind(int start, boolean addressed) {
    int line = NOWHERE;
    boolean prefixed = false;
    for (String prefix : prefixes) {
      if (!prefix.isEmpty() && text.startsWith(prefix, start)) {
        int end = start + prefix.length();
        prefixed = true;
        if (isAgain(prefix, end)) {
          return new Addressed(Kind.REPEAT, text.substring(start), start, addressed);
        }
        line = Characters.letterOrDigitAt(text, end) ? Math.max(line, end) : line;
      }
    }
    if (line == NOWHERE && addressed && !prefixed && start < text.length()) {
      line = start;
    }
    return line == NOWHERE
        ? talk(addressed)
        : new Addressed(Kind.COMMAND, text.substring(line), line, addressed);
  }

  private boolean isAgain(String prefix, int end) {
    return text.startsWith(prefix, end) && skipSpace(end + prefix.length()) == text.length();
  }

  private Addressed talk(boolean addressed) {
    return new Addressed(Kind.TALK, text, 0, addressed);
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private String wordAt(int start) {
    int end = start;
    while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}

package dev.chatops.internal.language;

import dev.chatops.chat.Body;
import java.util.Collection;
import java.util.function.Predicate;

/** Tells who is addressed: commands by prefix or name from talk. Stateless. */
public final class Address {

  private Address() {}

  /**
   * Reads the beginning of what was said.
   *
   * @param body what was said
   * @param names what the bot is called here, without {@code @}
   * @param prefixes what stands before a command; the longest that fits wins
   * @param direct whether nobody else is there
   * @param known whether a word begins a command
   */
  public static Addressed read(
      Body body,
      Collection<String> names,
      Collection<String> prefixes,
      boolean direct,
      Predicate<String> known) {
    throw new UnsupportedOperationException();
  }
}

package dev.chatops.internal.registry;

import java.util.Set;

/**
 * Literals of which every text that a pattern matches contains at least one.
 *
 * @param anyOf as the pattern has them; empty if nothing is known, so that any text may match
 * @param ignoreCase whether the case of A to Z does not count
 */
public record Needles(Set<String> anyOf, boolean ignoreCase) {

  /** Nothing is known. */
  static final Needles UNKNOWN = new Needles(Set.of(), false);

  /** Copies the literals. */
  public Needles {
    anyOf = Set.copyOf(anyOf);
  }

  /**
   * Whether the pattern could match.
   *
   * @param text to be searched
   * @return false only if the pattern surely does not match
   */
  public boolean mayMatch(String text) {
    if (anyOf.isEmpty()) {
      return true;
    }
    String searched = ignoreCase ? lower(text) : text;
    return anyOf.stream()
        .anyMatch(needle -> searched.contains(ignoreCase ? lower(needle) : needle));
  }

  /** Folds A to Z alone, as a pattern's {@code (?i)} does. */
  static String lower(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(lower(text.charAt(i)));
    }
    return out.toString();
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}

package dev.chatops.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * "Did you mean": finds the known words that are close to a mistyped one.
 *
 * <p>Close is an edit distance of at most two (a swap of neighbours is one edit), else a common
 * beginning; case does not count. Stateless and thread-safe.
 */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The known word that is closest.
   *
   * @param typed what was typed
   * @param known what there is
   * @return the closest, empty if none is close or more than 64 characters were typed
   */
  public static Optional<String> closest(String typed, Collection<String> known) {
    return close(typed, known, 1).stream().findFirst();
  }

  /**
   * The known words that are close, the closest first.
   *
   * @param typed what was typed
   * @param known what there is
   * @param most how many to give at most
   * @return the close ones, none if more than 64 characters were typed
   */
  public static List<String> close(String typed, Collection<String> known, int most) {
    throw new UnsupportedOperationException();
  }
}

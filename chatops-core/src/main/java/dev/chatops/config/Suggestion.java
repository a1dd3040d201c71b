package dev.chatops.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * "Did you mean": finds the known words that are close to a mistyped one.
 *
 * <p>Close is an edit distance of at most two (a swap of neighbours is one edit; in a word of less
 * than four letters one edit is the most), else a common beginning. Case does not count. Stateless
 * and thread-safe.
 */
public final class Suggestion {

  /** Nobody mistypes a longer word; somebody may want to keep the bot busy with one. */
  private static final int LONGEST = 64;

  private static final int EDITS = 2;

  private static final int NOT_CLOSE = Integer.MAX_VALUE;

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
   * The known words that are close, the closest first, among equals in the order given.
   *
   * @param typed what was typed
   * @param known what there is
   * @param most how many to give at most
   * @return the close ones, none if more than 64 characters were typed
   */
  public static List<String> close(String typed, Collection<String> known, int most) {
    if (typed.isBlank() || typed.length() > LONGEST) {
      return List.of();
    }
    String word = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .map(each -> new Candidate(each, rank(word, each.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.rank() != NOT_CLOSE)
        .sorted(Comparator.comparingInt(Candidate::rank))
        .map(Candidate::word)
        .distinct()
        .limit(most)
        .toList();
  }

  private record Candidate(String word, int rank) {}

  private static int rank(String typed, String known) {
    int edits = typed.length() < 2 ? 0 : typed.length() < 4 ? 1 : EDITS;
    if (Math.abs(typed.length() - known.length()) <= edits) {
      int distance = distance(typed, known);
      if (distance <= edits) {
        return distance;
      }
    }
    boolean begins = typed.length() > 1 && known.length() > 1;
    return begins && (known.startsWith(typed) || typed.startsWith(known)) ? EDITS + 1 : NOT_CLOSE;
  }

  /** Damerau's distance in its simple form: no piece is edited twice. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (swapped(one, other, i, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}

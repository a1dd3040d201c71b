package dev.chatops.internal.registry;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the literals of which every match of a regular expression contains one. What it does not
 * surely understand makes the answer {@link Needles#UNKNOWN}: a needle too few costs time, one too
 * many makes a listener deaf.
 */
final class NeedleFinder {

  /** Beyond this many alternatives, looking for each costs more than it saves. */
  private static final int MOST = 16;

  private static final Pattern FLAGS = Pattern.compile("\\(\\?([ims]+)\\)");

  /**
   * Lookarounds, flags within, quotes, and characters by number or in two halves are not worth
   * understanding.
   */
  private static final Pattern BEYOND =
      Pattern.compile(
          "\\(\\?(?!:|<[a-zA-Z]|>)|\\\\[QEkuxcN0-9]|\\\\b\\{|\\[\\^?]|[^\\x{0}-\\x{D7FF}\\x{E000}-\\x{FFFF}]");

  private static final String ZERO_WIDTH = "bBAzZG";
  private static final String ONE_OF_MANY = "dDwWsShHvVRXtnrfae";

  private final String pattern;
  private int at;
  private boolean unsure;

  private NeedleFinder(String pattern) {
    this.pattern = pattern;
  }

  /**
   * What every match contains.
   *
   * @param pattern one that compiles without flags beyond those it names itself
   */
  static Needles of(String pattern) {
    Matcher flags = FLAGS.matcher(pattern);
    boolean flagged = flags.lookingAt();
    String bare = flagged ? pattern.substring(flags.end()) : pattern;
    if (BEYOND.matcher(bare).find()) {
      return Needles.UNKNOWN;
    }
    NeedleFinder finder = new NeedleFinder(bare);
    Set<String> found = finder.alternatives();
    boolean sure = !finder.unsure && finder.at == bare.length();
    return found == null || !sure || found.size() > MOST
        ? Needles.UNKNOWN
        : new Needles(found, flagged && flags.group(1).contains("i"));
  }

  /** Up to the closing parenthesis: one of the literals of each branch. */
  private @Nullable Set<String> alternatives() {
    Set<String> union = new HashSet<>();
    boolean known = true;
    while (true) {
      Set<String> branch = new Branch().read();
      known &= branch != null;
      if (branch != null) {
        union.addAll(branch);
      }
      if (at == pattern.length() || pattern.charAt(at) == ')') {
        return known ? union : null;
      }
      at++;
    }
  }

  /** What stands between two bars: all of it is matched, so its best literal will do. */
  private final class Branch {

    private final StringBuilder run = new StringBuilder();
    private @Nullable Set<String> best;

    @Nullable Set<String> read() {
      while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
        char c = pattern.charAt(at++);
        switch (c) {
          case '(' -> group();
          case '[' -> skipClass();
          case '.' -> other();
          case '^', '$' -> quantifier();
          case '\\' -> escape(pattern.charAt(at++));
          default -> literal(c);
        }
      }
      endRun();
      return best;
    }

    private void group() {
      endRun();
      if (pattern.startsWith("?<", at)) {
        at = pattern.indexOf('>', at) + 1;
      } else if (pattern.startsWith("?", at)) {
        at += 2;
      }
      Set<String> inside = alternatives();
      at++;
      if (quantifier() != 0 && inside != null) {
        consider(inside);
      }
    }

    private void skipClass() {
      for (int depth = 1; depth > 0 && at < pattern.length(); at++) {
        switch (pattern.charAt(at)) {
          case '[' -> depth++;
          case ']' -> depth--;
          case '\\' -> at++;
          default -> {}
        }
      }
      other();
    }

    private void escape(char c) {
      if (c == 'p' || c == 'P') {
        at = pattern.startsWith("{", at) ? pattern.indexOf('}', at) + 1 : at + 1;
        other();
      } else if (ZERO_WIDTH.indexOf(c) >= 0) {
        quantifier();
      } else if (ONE_OF_MANY.indexOf(c) >= 0) {
        other();
      } else if (c < 128 && !Character.isLetterOrDigit(c)) {
        literal(c);
      } else {
        unsure = true;
        other();
      }
    }

    /** A character that is not known. */
    private void other() {
      endRun();
      quantifier();
    }

    private void literal(char c) {
      int least = quantifier();
      if (least != 0) {
        run.append(c);
      }
      if (least != ONCE) {
        endRun();
      }
    }

    private void endRun() {
      if (run.length() > 0) {
        consider(Set.of(run.toString()));
        run.setLength(0);
      }
    }

    private void consider(Set<String> found) {
      if (best == null || worth(found) > worth(best)) {
        best = found;
      }
    }

    /** Long literals are rare in talk; of several, the shortest decides. */
    private static int worth(Set<String> found) {
      return found.stream().mapToInt(String::length).min().orElse(0) * MOST - found.size();
    }
  }

  private static final int ONCE = -1;

  /** How often what stands before is matched at least; {@link #ONCE} if nothing is said. */
  private int quantifier() {
    if (at == pattern.length()) {
      return ONCE;
    }
    int least =
        switch (pattern.charAt(at)) {
          case '?', '*' -> 0;
          case '+' -> 1;
          case '{' -> counted();
          default -> ONCE;
        };
    if (least == ONCE) {
      return ONCE;
    }
    at++;
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      at++;
    }
    return least;
  }

  /** Of {@code {n,m}} the n, at most 1: it only matters whether it is zero. */
  private int counted() {
    int end = pattern.indexOf('}', at);
    String least = pattern.substring(at + 1, end).split(",", 2)[0];
    at = end;
    return least.matches("0*") ? 0 : 1;
  }
}

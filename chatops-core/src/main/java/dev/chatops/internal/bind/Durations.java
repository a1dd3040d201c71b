package dev.chatops.internal.bind;

import dev.chatops.internal.language.Caseless;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90s}, {@code 1h30m}, {@code 2d}, or ISO 8601's. */
public final class Durations {

  /** What they look like. */
  public static final String EXPECTED = "a duration such as 90s or 1h30m";

  private static final Pattern SHORT =
      Pattern.compile(
          "(?:([0-9]{1,9})w)?(?:([0-9]{1,9})d)?(?:([0-9]{1,9})h)?"
              + "(?:([0-9]{1,9})m)?(?:([0-9]{1,9})s)?(?:([0-9]{1,9})ms)?");

  private static final Duration[] UNITS = {
    Duration.ofDays(7),
    Duration.ofDays(1),
    Duration.ofHours(1),
    Duration.ofMinutes(1),
    Duration.ofSeconds(1),
    Duration.ofMillis(1)
  };

  private Durations() {}

  /**
   * Reads a duration of zero or more.
   *
   * @param text as people write it
   * @return empty if it is none
   */
  public static Optional<Duration> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (Unreadable none) {
      return Optional.empty();
    }
  }

  /** Reads a duration of zero or more; the largest unit comes first, each at most once. */
  static Duration parse(String word) throws Unreadable {
    String text = Caseless.fold(word);
    return text.startsWith("p") ? iso(text) : units(text);
  }

  private static Duration units(String text) throws Unreadable {
    Matcher matcher = SHORT.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      throw new Unreadable(EXPECTED);
    }
    Duration sum = Duration.ZERO;
    for (int unit = 0; unit < UNITS.length; unit++) {
      String count = matcher.group(unit + 1);
      if (count != null) {
        sum = sum.plus(UNITS[unit].multipliedBy(Long.parseLong(count)));
      }
    }
    return sum;
  }

  private static Duration iso(String text) throws Unreadable {
    try {
      Duration duration = Duration.parse(text);
      if (duration.isNegative()) {
        throw new Unreadable(EXPECTED);
      }
      return duration;
    } catch (DateTimeException malformed) {
      throw new Unreadable(EXPECTED);
    }
  }
}

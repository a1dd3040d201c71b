package dev.chatops.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 90s}, {@code 1h30m}, {@code 250ms}, {@code PT5M}; a number
 * without a unit could mean anything and is refused, 0 alone excepted.
 */
final class Durations {

  private static final Pattern UNITS =
      Pattern.compile(
          unit("d")
              + "\\s*"
              + unit("h")
              + "\\s*"
              + unit("m")
              + "\\s*"
              + unit("s")
              + "\\s*"
              + unit("ms"));

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  /** What is longer is a mistake, and would overflow where nanoseconds are counted. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  static Duration millis(String text) {
    String number = text.strip();
    return NUMBER.matcher(number).matches()
        ? checked(Duration.ofMillis(Long.parseLong(number)))
        : parse(number);
  }

  static Duration parse(String text) {
    String trimmed = text.strip();
    if (trimmed.equals("0")) {
      return Duration.ZERO;
    }
    return checked(trimmed.startsWith("P") ? Duration.parse(trimmed) : units(trimmed));
  }

  private static Duration units(String text) {
    Matcher units = UNITS.matcher(text);
    if (text.isEmpty() || !units.matches()) {
      throw new IllegalArgumentException("no duration");
    }
    return Duration.ofDays(count(units, 1))
        .plusHours(count(units, 2))
        .plusMinutes(count(units, 3))
        .plusSeconds(count(units, 4))
        .plusMillis(count(units, 5));
  }

  private static long count(Matcher units, int group) {
    String count = units.group(group);
    return count == null ? 0 : Long.parseLong(count);
  }

  private static Duration checked(Duration duration) {
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("no sensible duration");
    }
    return duration;
  }

  private static String unit(String name) {
    return "(?:([0-9]{1,12})\\s*" + name + ")?";
  }
}

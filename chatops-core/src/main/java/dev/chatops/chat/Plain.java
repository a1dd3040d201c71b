package dev.chatops.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a value reads in a sentence. */
final class Plain {

  /** All that ends a line or sets words apart; a no-break space is there to stay. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  private Plain() {}

  static String of(@Nullable Object value) {
    if (value instanceof Content content) {
      return content.plain();
    }
    if (value instanceof User user) {
      return user.name();
    }
    if (value instanceof Room room) {
      return room.name();
    }
    if (value instanceof Duration duration) {
      return duration(duration);
    }
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    return String.valueOf(value);
  }

  /** As people write it on a command line: {@code 1h30m}. */
  private static String duration(Duration duration) {
    Duration length = duration.abs();
    String text =
        part(length.toDays(), "d")
            + part(length.toHoursPart(), "h")
            + part(length.toMinutesPart(), "m")
            + part(length.toSecondsPart(), "s")
            + part(length.toMillisPart(), "ms");
    return (duration.isNegative() ? "-" : "") + (text.isEmpty() ? "0s" : text);
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + unit;
  }

  /** One line: every run of white space is one space. */
  static String line(@Nullable Object value) {
    return SPACE.matcher(of(value).strip()).replaceAll(" ");
  }

  static String notBlank(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    return value;
  }

  /** The beginning of a text, for {@code toString} only: what is said is never shortened. */
  static String brief(String text) {
    String line = line(text);
    return line.codePointCount(0, line.length()) <= 40
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
  }
}

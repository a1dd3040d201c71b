package dev.chatops.internal.bind;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A point of time: with its offset or zone, or as the clock on the wall shows it, which is meant in
 * the zone of the room. Where the clock is turned back, the first of the two is meant; where it is
 * put forward, what would be shown had it not been.
 *
 * @param type makes the value
 */
record MomentReader(Function<ZonedDateTime, Object> type) implements Reader {

  @Override
  public Object read(Given given, @Nullable Asked asked) throws Unreadable {
    try {
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              given.text(), ZonedDateTime::from, LocalDateTime::from);
      return type.apply(
          read instanceof ZonedDateTime whole ? whole : ((LocalDateTime) read).atZone(zone(asked)));
    } catch (DateTimeException malformed) {
      throw new Unreadable(expected());
    }
  }

  /** A default is read before anybody has asked, and in no room. */
  private ZoneId zone(@Nullable Asked asked) throws Unreadable {
    if (asked == null) {
      throw new Unreadable("a moment with its offset, such as 2026-03-01T09:30:00Z");
    }
    return asked.chat().zone();
  }

  @Override
  public String expected() {
    return "a moment such as 2026-03-01T09:30 or 2026-03-01T09:30:00Z";
  }
}

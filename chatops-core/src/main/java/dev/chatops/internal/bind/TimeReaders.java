package dev.chatops.internal.bind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/** Times and dates, in the forms of ISO 8601. */
final class TimeReaders {

  private TimeReaders() {}

  static Map<Class<?>, Reader> all() {
    return Map.of(
        Duration.class, new PlainReader(Durations::parse, Durations.EXPECTED),
        Instant.class, new MomentReader(ZonedDateTime::toInstant),
        OffsetDateTime.class, new MomentReader(ZonedDateTime::toOffsetDateTime),
        ZonedDateTime.class, new MomentReader(moment -> moment),
        LocalDate.class, new PlainReader(LocalDate::parse, "a date such as 2026-03-01"),
        LocalTime.class, new PlainReader(LocalTime::parse, "a time such as 09:30"),
        LocalDateTime.class,
            new PlainReader(LocalDateTime::parse, "a date and time such as 2026-03-01T09:30"),
        YearMonth.class, new PlainReader(YearMonth::parse, "a month such as 2026-03"),
        ZoneId.class, new PlainReader(ZoneId::of, "a time zone such as Europe/Berlin"));
  }
}

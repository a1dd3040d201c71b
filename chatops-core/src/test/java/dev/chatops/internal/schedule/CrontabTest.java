package dev.chatops.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrontabTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The next times, by the clock of a zone; written as the zone writes them. */
  private static List<String> next(String expression, ZoneId zone, String after, int count) {
    Crontab crontab = Crontab.parse(expression, zone);
    List<String> found = new ArrayList<>();
    Instant now = Instant.parse(after);
    for (int i = 0; i < count; i++) {
      now = crontab.next(now, zone);
      found.add(now.atZone(zone).toOffsetDateTime().toString());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 2026-02-01 is a Sunday.
        "0 9 * * MON-FRI     | 2026-02-02T09:00Z | 2026-02-03T09:00Z",
        "0 9 * * mon-fri     | 2026-02-02T09:00Z | 2026-02-03T09:00Z",
        "0 9 * * MON,THU     | 2026-02-02T09:00Z | 2026-02-05T09:00Z",
        "0 9 * * 0           | 2026-02-08T09:00Z | 2026-02-15T09:00Z",
        "0 9 * * 7           | 2026-02-08T09:00Z | 2026-02-15T09:00Z",
        "0 9 * * 5-7         | 2026-02-06T09:00Z | 2026-02-07T09:00Z",
        "0 9 * * MON-FRI/2   | 2026-02-02T09:00Z | 2026-02-04T09:00Z",
        "*/20 * * * *        | 2026-02-01T12:20Z | 2026-02-01T12:40Z",
        "5/20 * * * *        | 2026-02-01T12:05Z | 2026-02-01T12:25Z",
        "0 8-18/5 * * *      | 2026-02-01T13:00Z | 2026-02-01T18:00Z",
        "15,45 22,23 * * *   | 2026-02-01T22:15Z | 2026-02-01T22:45Z",
        "0 0 1 jan,JUL *     | 2026-07-01T00:00Z | 2027-01-01T00:00Z",
        "0 0 31 * *          | 2026-03-31T00:00Z | 2026-05-31T00:00Z",
        "0 0 29 2 *          | 2028-02-29T00:00Z | 2032-02-29T00:00Z",
        "' 0  9 * *  1 '     | 2026-02-02T09:00Z | 2026-02-09T09:00Z",
        // A day of the month or a day of the week: either will do, as in Unix.
        "0 0 13 * FRI        | 2026-02-06T00:00Z | 2026-02-13T00:00Z",
        "0 0 3 * 2           | 2026-02-03T00:00Z | 2026-02-10T00:00Z",
      })
  void fiveFieldsOfUnix(String expression, String first, String second) {
    assertThat(next(expression, UTC, "2026-02-01T12:00:00.5Z", 2)).containsExactly(first, second);
  }

  @Test
  void theNextTimeIsAfterNowAndNeverNow() {
    assertThat(next("0 9 * * *", UTC, "2026-02-01T09:00:00Z", 1))
        .containsExactly("2026-02-02T09:00Z");
    assertThat(next("0 9 * * *", UTC, "2026-02-01T08:59:59.999999999Z", 1))
        .containsExactly("2026-02-01T09:00Z");
    assertThat(next("0 9 * * *", UTC, "2026-02-01T09:00:00.000000001Z", 1))
        .containsExactly("2026-02-02T09:00Z");
  }

  @Test
  void theSameHourOfTheZoneInSummerAndInWinter() {
    assertThat(next("0 9 * * *", BERLIN, "2026-03-27T12:00:00Z", 3))
        .containsExactly(
            "2026-03-28T09:00+01:00", "2026-03-29T09:00+02:00", "2026-03-30T09:00+02:00");
  }

  /** On 2026-03-29 the clocks of Berlin go from 2 to 3. */
  @Test
  void aTimeThatADayLacksIsLeftOutOnThatDay() {
    assertThat(next("30 2 * * *", BERLIN, "2026-03-28T12:00:00Z", 2))
        .containsExactly("2026-03-30T02:30+02:00", "2026-03-31T02:30+02:00");
    assertThat(next("*/30 1-3 * * *", BERLIN, "2026-03-29T00:00:00Z", 4))
        .containsExactly(
            "2026-03-29T01:30+01:00",
            "2026-03-29T03:00+02:00",
            "2026-03-29T03:30+02:00",
            "2026-03-30T01:00+02:00");
  }

  /** On 2026-10-25 the clocks of Berlin go from 3 back to 2. */
  @Test
  void aTimeThatADayHasTwiceComesOnce() {
    assertThat(next("30 2 * * *", BERLIN, "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    assertThat(next("0 */2 * * *", BERLIN, "2026-10-24T23:00:00Z", 2))
        .containsExactly("2026-10-25T02:00+02:00", "2026-10-25T04:00+01:00");
  }

  @Test
  void whatComesEveryHourOrMoreOftenGoesOnInTheHourThatADayHasTwice() {
    assertThat(next("0 * * * *", BERLIN, "2026-10-24T23:30:00Z", 3))
        .containsExactly(
            "2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00", "2026-10-25T03:00+01:00");
    assertThat(next("*/30 * * * *", BERLIN, "2026-10-25T00:00:00Z", 4))
        .containsExactly(
            "2026-10-25T02:30+02:00",
            "2026-10-25T02:00+01:00",
            "2026-10-25T02:30+01:00",
            "2026-10-25T03:00+01:00");
  }

  /** Against a reading of the five fields that looks at every minute. */
  @Test
  void agreesWithWhoeverLooksAtEveryMinute() {
    Random random = new Random(20260101);
    for (int i = 0; i < 300; i++) {
      Fields fields = Fields.random(random);
      Instant after = Instant.parse("2026-01-01T00:00:30Z").plusSeconds(random.nextInt(60_000_000));
      Instant expected = fields.next(after);

      assertThat(Crontab.parse(fields.text(), UTC).next(after, UTC))
          .as("%s after %s", fields.text(), after)
          .isEqualTo(expected);
    }
  }

  /** Five fields and what they stand for; months are left open, or the search would take long. */
  private record Fields(String text, List<BitSet> values, boolean anyDay, boolean anyWeekday) {

    private static final int[] FIRST = {0, 0, 1, 1, 0};
    private static final int[] LAST = {59, 23, 31, 12, 6};

    static Fields random(Random random) {
      List<BitSet> values = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      for (int field = 0; field < 5; field++) {
        BitSet set = new BitSet();
        boolean any = field == 3 || random.nextInt(5) < 2;
        int from = FIRST[field] + random.nextInt(LAST[field] - FIRST[field] + 1);
        int to = from + random.nextInt(LAST[field] - from + 1);
        int step = 1 + random.nextInt(5);
        for (int value = any ? FIRST[field] : from; value <= (any ? LAST[field] : to); ) {
          set.set(value);
          value += any ? 1 : step;
        }
        values.add(set);
        texts.add(any ? "*" : from + "-" + to + "/" + step);
      }
      String text = String.join(" ", texts);
      return new Fields(text, values, texts.get(2).equals("*"), texts.get(4).equals("*"));
    }

    Instant next(Instant after) {
      ZonedDateTime minute = after.atZone(UTC).withSecond(0).plusMinutes(1);
      while (!holds(minute)) {
        minute = minute.plusMinutes(1);
      }
      return minute.toInstant();
    }

    private boolean holds(ZonedDateTime at) {
      boolean day = values.get(2).get(at.getDayOfMonth());
      boolean weekday = values.get(4).get(at.getDayOfWeek().getValue() % 7);
      return values.get(0).get(at.getMinute())
          && values.get(1).get(at.getHour())
          && (anyDay || anyWeekday ? day && weekday : day || weekday);
    }
  }
}

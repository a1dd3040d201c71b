package dev.chatops.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.internal.ManualTime;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When what is asked for is due. */
@Tag("order")
class TimetableTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Bench bench = new Bench();
  private final ManualTime time = bench.time;
  private final Scheduler scheduler = bench.scheduler;
  private final List<Duration> seen = bench.seen;
  private final Instant start = time.now();

  @AfterEach
  void leavesNothingBehind() {
    bench.close();
  }

  private void note() {
    bench.note();
  }

  @Test
  void runsOnceAfterAWhile() {
    Time.Timer timer = scheduler.in(MINUTE, this::note);
    bench.pass(MINUTE.multipliedBy(3), Duration.ofSeconds(10));

    assertThat(seen).containsExactly(MINUTE);
    assertThat(timer.cancel()).isFalse();
  }

  @Test
  void runsOnceAtATime() {
    Time.Timer timer = scheduler.at(start.plus(Duration.ofHours(30)), this::note);
    bench.pass(Duration.ofHours(40), Duration.ofMinutes(30));

    assertThat(seen).containsExactly(Duration.ofHours(30));
    assertThat(timer.cancel()).isFalse();
  }

  @Test
  void whatIsPastIsDueNow() {
    scheduler.at(start.minusSeconds(60), this::note);
    scheduler.at(Instant.MIN, this::note);
    scheduler.in(Duration.ZERO, this::note);
    scheduler.in(Duration.ofSeconds(Long.MIN_VALUE), this::note);
    bench.pass(Duration.ZERO);

    assertThat(seen).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  @Test
  void whatIsFurtherAwayThanNanosecondsCountStillWaits() {
    List<Time.Timer> timers =
        List.of(
            scheduler.in(Duration.ofSeconds(Long.MAX_VALUE), this::note),
            scheduler.every(Duration.ofSeconds(Long.MAX_VALUE), this::note),
            scheduler.at(Instant.MAX, this::note));
    bench.pass(Duration.ofDays(2), Duration.ofDays(1));

    assertThat(seen).isEmpty();
    assertThat(timers).allMatch(Time.Timer::cancel);
    assertThat(time.open()).isZero();
  }

  @Test
  void aHundredYearsAndADayAreKept() {
    Duration far = Duration.ofDays(36_501);
    scheduler.in(far, this::note);
    bench.pass(far.minusSeconds(1));
    assertThat(seen).isEmpty();
    bench.pass(Duration.ofSeconds(1));

    assertThat(seen).containsExactly(far);
  }

  @Test
  void comesBackAfterEachInterval() {
    Time.Timer timer = scheduler.every(MINUTE, this::note);
    bench.pass(MINUTE.multipliedBy(3), Duration.ofSeconds(20));
    assertThat(timer.cancel()).isTrue();
    assertThat(timer.cancel()).isFalse();
    bench.pass(MINUTE.multipliedBy(3), Duration.ofSeconds(20));

    assertThat(seen).containsExactly(MINUTE, MINUTE.multipliedBy(2), MINUTE.multipliedBy(3));
  }

  @Test
  void anIntervalThatIsNoneIsRefusedAndSoIsWhatIsMissing() {
    for (Duration none : List.of(Duration.ZERO, MINUTE.negated(), Duration.ofNanos(999_999))) {
      assertThatThrownBy(() -> scheduler.every(none, this::note))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an interval is a millisecond or more, not " + none);
    }
    assertThatThrownBy(() -> scheduler.in(MINUTE, null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> scheduler.in(null, this::note))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> scheduler.at(null, this::note))
        .isInstanceOf(NullPointerException.class);
    assertThat(time.open()).isZero();
  }

  @Test
  void whatIsTakenBackNeverRunsAndLeavesNoTimer() {
    Time.Timer timer = scheduler.in(MINUTE, this::note);
    assertThat(timer.cancel()).isTrue();
    assertThat(timer.cancel()).isFalse();
    bench.pass(MINUTE, MINUTE);

    assertThat(seen).isEmpty();
    assertThat(time.open()).isZero();
  }

  @Test
  void aTaskMayEndItsOwnRepetition() {
    Time.Timer[] timer = new Time.Timer[1];
    timer[0] =
        scheduler.every(
            MINUTE,
            () -> {
              note();
              assertThat(timer[0].cancel()).isTrue();
            });
    bench.pass(MINUTE.multipliedBy(3), MINUTE);

    assertThat(seen).containsExactly(MINUTE);
  }

  @Test
  void nothingCountsBeforeTheStart() {
    Timetable early =
        new Timetable(bench.lanes, time, () -> ZoneId.of("UTC"), () -> "1a2b", text -> text);
    Time.Timer never = early.scheduler("early").in(MINUTE, this::note);
    early.scheduler("early").in(MINUTE, this::note);
    early.scheduler("early").at(start.plus(MINUTE), this::note);
    assertThat(never.cancel()).isTrue();
    assertThat(time.open()).isZero();
    bench.pass(MINUTE.multipliedBy(5), MINUTE);
    assertThat(seen).isEmpty();

    early.start();
    bench.pass(Duration.ZERO);
    bench.pass(MINUTE, MINUTE);

    assertThat(seen).containsExactly(MINUTE.multipliedBy(5), MINUTE.multipliedBy(6));
  }

  @Test
  void nothingIsDueAfterTheEnd() {
    Time.Timer before = scheduler.in(MINUTE, this::note);
    scheduler.every(MINUTE, this::note);
    bench.timetable.close();
    Time.Timer after = scheduler.in(MINUTE, this::note);
    scheduler.every(MINUTE, this::note);
    scheduler.at(start, this::note);
    bench.timetable.start();
    bench.pass(MINUTE.multipliedBy(2), MINUTE);

    assertThat(seen).isEmpty();
    assertThat(before.cancel()).isFalse();
    assertThat(after.cancel()).isFalse();
    assertThat(time.open()).isZero();
  }
}

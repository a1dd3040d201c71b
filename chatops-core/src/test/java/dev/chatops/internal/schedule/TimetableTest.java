package dev.chatops.internal.schedule;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.internal.ManualTime;
import dev.chatops.internal.run.InFlight;
import dev.chatops.internal.run.Lanes;
import dev.chatops.internal.run.Turn;
import dev.chatops.internal.run.Workers;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTime time = new ManualTime();
  private final InFlight inFlight = new InFlight(time);
  private final Workers workers = new Workers();
  private final Lanes lanes = new Lanes(workers, inFlight, time, Duration.ofSeconds(1));
  private final Timetable timetable =
      new Timetable(lanes, time, () -> ZoneId.of("UTC"), () -> "1a2b");
  private final Scheduler scheduler = timetable.scheduler("test");
  private final AtomicInteger runs = new AtomicInteger();
  private final List<Duration> seen = new CopyOnWriteArrayList<>();
  private final Instant start = time.now();

  @BeforeEach
  void starts() {
    timetable.start();
  }

  @AfterEach
  void leavesNothingBehind() {
    timetable.close();
    assertThat(inFlight.settle(LONG)).isTrue();
    lanes.close();
    workers.close();
    assertThat(lanes.size()).isZero();
  }

  /** Step by step, so that each run sees the time it was due at. */
  private void pass(Duration duration, Duration step) {
    for (Duration gone = Duration.ZERO; gone.compareTo(duration) < 0; gone = gone.plus(step)) {
      time.advance(step);
      assertThat(inFlight.settle(LONG)).isTrue();
    }
  }

  private void note() {
    seen.add(Duration.between(start, time.now()));
  }

  @Test
  void runsOnceAfterAWhile() {
    Time.Timer timer = scheduler.in(MINUTE, this::note);
    pass(MINUTE.multipliedBy(3), Duration.ofSeconds(10));

    assertThat(seen).containsExactly(MINUTE);
    assertThat(timer.cancel()).isFalse();
  }

  @Test
  void runsOnceAtATime() {
    Time.Timer timer = scheduler.at(start.plus(Duration.ofHours(30)), this::note);
    pass(Duration.ofHours(40), Duration.ofMinutes(30));

    assertThat(seen).containsExactly(Duration.ofHours(30));
    assertThat(timer.cancel()).isFalse();
  }

  @Test
  void whatIsPastIsDueNow() {
    scheduler.at(start.minusSeconds(60), this::note);
    scheduler.at(Instant.MIN, this::note);
    scheduler.in(Duration.ZERO, this::note);
    scheduler.in(Duration.ofSeconds(Long.MIN_VALUE), this::note);
    time.advance(Duration.ZERO);
    assertThat(inFlight.settle(LONG)).isTrue();

    assertThat(seen).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  @Test
  void whatIsFurtherAwayThanNanosecondsCountStillWaits() {
    List<Time.Timer> timers =
        List.of(
            scheduler.in(Duration.ofSeconds(Long.MAX_VALUE), this::note),
            scheduler.every(Duration.ofSeconds(Long.MAX_VALUE), this::note),
            scheduler.at(Instant.MAX, this::note));
    pass(Duration.ofDays(2), Duration.ofDays(1));

    assertThat(seen).isEmpty();
    assertThat(timers).allMatch(Time.Timer::cancel);
    assertThat(time.open()).isZero();
  }

  @Test
  void aHundredYearsAndADayAreKept() {
    Duration far = Duration.ofDays(36_501);
    scheduler.in(far, this::note);
    time.advance(far.minusSeconds(1));
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(seen).isEmpty();
    time.advance(Duration.ofSeconds(1));
    assertThat(inFlight.settle(LONG)).isTrue();

    assertThat(seen).containsExactly(far);
  }

  @Test
  void comesBackAfterEachInterval() {
    Time.Timer timer = scheduler.every(MINUTE, this::note);
    pass(MINUTE.multipliedBy(3), Duration.ofSeconds(20));
    assertThat(timer.cancel()).isTrue();
    assertThat(timer.cancel()).isFalse();
    pass(MINUTE.multipliedBy(3), Duration.ofSeconds(20));

    assertThat(seen).containsExactly(MINUTE, MINUTE.multipliedBy(2), MINUTE.multipliedBy(3));
    assertThat(time.open()).isZero();
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
    pass(MINUTE, MINUTE);

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
    pass(MINUTE.multipliedBy(3), MINUTE);

    assertThat(seen).containsExactly(MINUTE);
  }

  @Test
  void aTaskThatThrowsComesBack() {
    scheduler.every(
        MINUTE,
        () -> {
          note();
          throw new StackOverflowError("deep");
        });
    pass(MINUTE.multipliedBy(2), MINUTE);

    assertThat(seen).hasSize(2);
  }

  @Test
  void neverRunsTwiceAtOnceAndMakesUpForNothing() {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    scheduler.every(
        MINUTE,
        () -> {
          if (runs.incrementAndGet() == 1) {
            first.countDown();
            awaits(end);
          }
        });
    time.advance(MINUTE);
    awaits(first);
    time.advance(MINUTE.multipliedBy(3)); // three starts that fall into the first run
    assertThat(runs).hasValue(1);
    end.countDown();
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(runs).hasValue(1);
    pass(MINUTE, MINUTE);

    assertThat(runs).hasValue(2);
  }

  @Test
  void differentTasksDoNotWaitForEachOther() {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    scheduler.in(MINUTE, () -> awaits(end));
    scheduler.in(MINUTE, other::countDown);
    time.advance(MINUTE);

    awaits(other);
    end.countDown();
  }

  @Test
  void whatFindsNoPlaceIsTriedAgainUntilThereIsOne() {
    CountDownLatch end = fillAllPlaces();
    scheduler.in(MINUTE, this::note);
    scheduler.every(MINUTE, runs::incrementAndGet);
    time.advance(MINUTE.plusSeconds(5));
    assertThat(seen).isEmpty();
    assertThat(runs).hasValue(0);
    end.countDown();
    assertThat(inFlight.settle(LONG)).isTrue();
    pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(seen).containsExactly(MINUTE.plusSeconds(6));
    assertThat(runs).hasValue(1);
    pass(MINUTE, Duration.ofSeconds(1));

    assertThat(seen).hasSize(1);
    assertThat(runs).hasValue(2);
  }

  @Test
  void whatIsTakenBackWhileItFindsNoPlaceNeverRuns() {
    CountDownLatch end = fillAllPlaces();
    Time.Timer once = scheduler.in(MINUTE, this::note);
    Time.Timer often = scheduler.every(MINUTE, this::note);
    time.advance(MINUTE);
    assertThat(once.cancel()).isTrue();
    assertThat(often.cancel()).isTrue();
    end.countDown();
    assertThat(inFlight.settle(LONG)).isTrue();
    pass(MINUTE, MINUTE);

    assertThat(seen).isEmpty();
  }

  private CountDownLatch fillAllPlaces() {
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 300; i++) {
      lanes.submit(i, turn(end));
    }
    return end;
  }

  private static Turn turn(CountDownLatch end) {
    return new Turn() {
      @Override
      protected void run() {
        awaits(end);
      }
    };
  }

  @Test
  void whatRunsTooLongIsInterruptedAndComesBack() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Duration hour = Duration.ofHours(1);
    scheduler.every(
        hour,
        () -> {
          if (runs.incrementAndGet() == 1) {
            begun.countDown();
            hangs(interrupted);
          }
        });
    time.advance(hour);
    awaits(begun);
    time.advance(Duration.ofMinutes(11));
    awaits(interrupted);
    assertThat(inFlight.settle(LONG)).isTrue();
    time.advance(hour);
    assertThat(inFlight.settle(LONG)).isTrue();

    assertThat(runs).hasValue(2);
  }

  @Test
  void whatRunsAtTheEndIsInterrupted() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    scheduler.in(
        MINUTE,
        () -> {
          begun.countDown();
          hangs(interrupted);
        });
    time.advance(MINUTE);
    awaits(begun);
    timetable.close();
    lanes.interrupt();

    awaits(interrupted);
  }

  private static void hangs(CountDownLatch interrupted) {
    try {
      blocks(new CountDownLatch(1));
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void nothingCountsBeforeTheStart() {
    Timetable early = new Timetable(lanes, time, () -> ZoneId.of("UTC"), () -> "1a2b");
    Time.Timer never = early.scheduler("early").in(MINUTE, this::note);
    early.scheduler("early").in(MINUTE, this::note);
    early.scheduler("early").at(start.plus(MINUTE), this::note);
    assertThat(never.cancel()).isTrue();
    assertThat(time.open()).isZero();
    pass(MINUTE.multipliedBy(5), MINUTE);
    assertThat(seen).isEmpty();

    early.start();
    time.advance(Duration.ZERO);
    assertThat(inFlight.settle(LONG)).isTrue();
    pass(MINUTE, MINUTE);

    assertThat(seen).containsExactly(MINUTE.multipliedBy(5), MINUTE.multipliedBy(6));
  }

  @Test
  void nothingIsDueAfterTheEnd() {
    Time.Timer before = scheduler.in(MINUTE, this::note);
    scheduler.every(MINUTE, this::note);
    timetable.close();
    Time.Timer after = scheduler.in(MINUTE, this::note);
    scheduler.every(MINUTE, this::note);
    scheduler.at(start, this::note);
    timetable.start();
    pass(MINUTE.multipliedBy(2), MINUTE);

    assertThat(seen).isEmpty();
    assertThat(before.cancel()).isFalse();
    assertThat(after.cancel()).isFalse();
    assertThat(time.open()).isZero();
  }
}

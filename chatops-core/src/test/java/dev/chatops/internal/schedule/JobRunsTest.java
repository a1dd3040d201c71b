package dev.chatops.internal.schedule;

import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import dev.chatops.internal.run.Turn;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of what is due. */
@Tag("order")
class JobRunsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Bench bench = new Bench();
  private final ManualTime time = bench.time;
  private final Scheduler scheduler = bench.scheduler;
  private final List<Duration> seen = bench.seen;
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void leavesNothingBehind() {
    bench.close();
  }

  private void note() {
    bench.note();
  }

  @Test
  void aTaskThatThrowsComesBack() {
    scheduler.every(
        MINUTE,
        () -> {
          note();
          throw new StackOverflowError("deep");
        });
    bench.pass(MINUTE.multipliedBy(2), MINUTE);

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
    bench.settle();
    assertThat(runs).hasValue(1);
    bench.pass(MINUTE, MINUTE);

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
    bench.settle();
    bench.pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(seen).containsExactly(MINUTE.plusSeconds(6));
    assertThat(runs).hasValue(1);
    bench.pass(MINUTE, Duration.ofSeconds(1));

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
    bench.settle();
    bench.pass(MINUTE, MINUTE);

    assertThat(seen).isEmpty();
  }

  private CountDownLatch fillAllPlaces() {
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 300; i++) {
      bench.lanes.submit(i, turn(end));
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
    bench.settle();
    bench.pass(hour);

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
    bench.timetable.close();
    bench.lanes.interrupt();

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
}

package dev.chatops.internal.schedule;

import static dev.chatops.internal.Waits.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import dev.chatops.internal.run.InFlight;
import dev.chatops.internal.run.Lanes;
import dev.chatops.internal.run.Workers;
import dev.chatops.service.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A timetable that has started, with real workers, on time that a test moves. */
final class Bench {

  final ManualTime time = new ManualTime();
  final InFlight inFlight = new InFlight(time);
  final Workers workers = new Workers();
  final Lanes lanes = new Lanes(workers, inFlight, time, Lanes.Limits.DEFAULT);
  final Timetable timetable =
      new Timetable(lanes, time, () -> ZoneId.of("UTC"), () -> "1a2b", text -> text);
  final Scheduler scheduler = timetable.scheduler("test");

  /** How long after the beginning each run was. */
  final List<Duration> seen = new CopyOnWriteArrayList<>();

  private final Instant start = time.now();

  Bench() {
    timetable.start();
  }

  void note() {
    seen.add(Duration.between(start, time.now()));
  }

  void settle() {
    assertThat(inFlight.settle(LONG)).isTrue();
  }

  void pass(Duration duration) {
    time.advance(duration);
    settle();
  }

  /** Step by step, so that each run sees the time it was due at. */
  void pass(Duration duration, Duration step) {
    for (Duration gone = Duration.ZERO; gone.compareTo(duration) < 0; gone = gone.plus(step)) {
      pass(step);
    }
  }

  void close() {
    timetable.close();
    settle();
    lanes.close();
    workers.close();
    assertThat(lanes.size()).isZero();
  }
}

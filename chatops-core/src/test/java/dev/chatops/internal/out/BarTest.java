package dev.chatops.internal.out;

import static dev.chatops.adapter.Feature.EDIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Progress;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.Waits;
import dev.chatops.plugin.ProgressBar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BarTest {

  private static final Traits LINES = TinyAdapter.ABLE.cadence(Duration.ofSeconds(5));
  private static final Traits ABLE = LINES.with(EDIT);

  private final Post post = new Post();

  private ProgressBar bar(String title) {
    Progress begun = Progress.of(title);
    return post.speaker.progress(Outgoing.unasked(post.ops(), begun, "t1", Priority.REPLY), begun);
  }

  @Test
  void isOneMessageThatChangesAtTheCadence() {
    post.adapter.can(ABLE);
    try (ProgressBar bar = bar("moving")) {
      for (int i = 1; i <= 100; i++) {
        bar.step("file " + i);
        bar.at(i, 100);
        post.advance(100);
      }
      bar.done();
    }

    assertThat(post.asked())
        .containsExactly(
            "#ops: moving [..........] 0 %",
            "edit m1: moving [#####.....] 50 % file 50 (5 s)",
            "edit m1: moving [##########] 100 % file 100 (10 s)",
            "edit m1: moving [##########] 100 % done (10 s)");
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void withoutEditsIsAFirstLineOneACadenceAndTheEnd() {
    post.adapter.can(LINES);
    ProgressBar bar = bar("moving");
    for (int i = 1; i <= 99; i++) {
      bar.at(i, 200);
      post.advance(100);
    }
    bar.fail("the disk is full");

    assertThat(post.asked())
        .containsExactly(
            "#ops: moving [..........] 0 %",
            "#ops: moving [##........] 25 % (5 s)",
            "#ops: moving [####......] 49 % failed: the disk is full (9 s)");
    post.advance(60_000);
    assertThat(post.asked()).hasSize(3);
  }

  @Test
  void aMillionUpdatesAreAHandfulOfMessages() {
    post.adapter.can(ABLE);
    ProgressBar bar = bar("counting");
    for (int i = 1; i <= 1_000_000; i++) {
      bar.at(i, 1_000_000);
    }
    bar.done();

    assertThat(post.asked())
        .containsExactly(
            "#ops: counting [..........] 0 %", "edit m1: counting [##########] 100 % done");
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void ofWhatIsStillQueuedTheEndIsAllThatIsRead() {
    post.adapter.can(ABLE.pace(new Pace(1, Duration.ofSeconds(10)), Pace.UNLIMITED));
    post.say("before it");
    ProgressBar bar = bar("moving");
    bar.at(0.5);
    bar.done();
    post.advance(60_000);

    assertThat(post.asked())
        .containsExactly("#ops: before it", "#ops: moving [##########] 100 % done");
  }

  @Test
  void theFirstEndWinsAndNothingChangesIt() {
    post.adapter.can(ABLE);
    ProgressBar bar = bar("moving");
    bar.at(0.5);
    bar.fail("no");
    bar.done();
    bar.fail("again");
    bar.at(1);
    bar.step("late");
    bar.close();
    post.advance(60_000);

    assertThat(post.asked())
        .containsExactly(
            "#ops: moving [..........] 0 %", "edit m1: moving [#####.....] 50 % failed: no");
  }

  @Test
  void closingWhatHasNotEndedIsAFailureAndNamesTheStep() {
    post.adapter.can(ABLE);
    try (ProgressBar bar = bar("moving")) {
      bar.step("unpack");
    }

    assertThat(post.asked()).endsWith("edit m1: moving [..........] 0 % failed: unpack");
  }

  @Test
  void whatIsNoFractionIsRefusedAndChangesNothing() {
    post.adapter.can(ABLE);
    ProgressBar bar = bar("moving");
    DoubleStream.of(-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY)
        .forEach(
            wrong ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> bar.at(wrong))
                    .withMessage("progress is a fraction from 0 to 1, not " + wrong));
    assertThatIllegalArgumentException().isThrownBy(() -> bar.at(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> bar.at(-1, 2));
    bar.at(DoubleStream.generate(() -> 0.1).limit(11).sum() - 0.1 + 1e-16);
    bar.at(0, 0);
    bar.done();

    assertThat(post.asked()).hasSize(2).endsWith("edit m1: moving [##########] 100 % done");
  }

  @Test
  void aTitleIsNeeded() {
    assertThatIllegalArgumentException().isThrownBy(() -> bar(" "));
    assertThat(post.asked()).isEmpty();
  }

  @Test
  void manyThreadsEndItOnce() {
    post.adapter.can(ABLE);
    ProgressBar bar = bar("moving");
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "thread " + i;
      threads.add(
          new Thread(
              () -> {
                for (int step = 0; step <= 1_000; step++) {
                  bar.at(step, 1_000);
                }
                bar.fail(name);
              }));
    }
    threads.forEach(Thread::start);
    threads.forEach(Waits::ends);
    post.advance(60_000);

    Stream<String> ends = post.asked().stream().filter(line -> line.contains("failed"));
    assertThat(ends).hasSize(1);
    assertThat(post.asked().get(post.asked().size() - 1)).contains("failed: thread");
    assertThat(post.time.open()).as("timers left").isZero();
    assertThat(post.inFlight.open()).isZero();
  }
}

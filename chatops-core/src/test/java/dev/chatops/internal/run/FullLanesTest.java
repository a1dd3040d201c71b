package dev.chatops.internal.run;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static dev.chatops.internal.run.Tasks.dropping;
import static dev.chatops.internal.run.Tasks.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class FullLanesTest {

  private final ManualTime time = new ManualTime();
  private final InFlight inFlight = new InFlight(time);
  private final Workers workers = new Workers();
  private final Lanes lanes = new Lanes(workers, inFlight, time, Lanes.Limits.DEFAULT);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger ran = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();

  @AfterEach
  void leavesNothingBehind() {
    end.countDown();
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(lanes.size()).isZero();
    workers.close();
  }

  private Turn waiting() {
    return dropping(
        () -> {
          blocks(end);
          ran.incrementAndGet();
        },
        dropped::incrementAndGet);
  }

  @Test
  void onePersonCannotFillAllPlaces() {
    for (int i = 0; i < 200; i++) {
      lanes.submit(i, owned("ann"));
    }
    CountDownLatch other = new CountDownLatch(1);
    lanes.submit("bob", turn(other::countDown));

    awaits(other);
    assertThat(dropped).hasValue(100);
    assertThat(lanes.owners()).isOne();
    end.countDown();
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(lanes.owners()).isZero();
  }

  private Turn owned(String owner) {
    return new Turn() {
      @Override
      protected void run() {
        try {
          blocks(end);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }

      @Override
      protected Object owner() {
        return owner;
      }

      @Override
      protected void dropped() {
        assertThat(overdrawn()).isTrue();
        dropped.incrementAndGet();
      }
    };
  }

  @Test
  void whatIsTooMuchInAllIsDroppedAtOnce() {
    for (int i = 0; i < 300; i++) {
      lanes.submit(i, waiting());
    }

    assertThat(dropped).hasValue(44);
    end.countDown();
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(ran).hasValue(256);
  }

  @Test
  void whatIsReservedRunsAllTheSame() {
    for (int i = 0; i < 300; i++) {
      lanes.submit(i, waiting());
    }
    CountDownLatch help = new CountDownLatch(1);

    lanes.submitReserved(turn(help::countDown));

    awaits(help);
  }

  @Test
  void theEndDropsWhatWaitsAndWhatDoesNotStop() {
    CountDownLatch begun = new CountDownLatch(1);
    List<String> told = new CopyOnWriteArrayList<>();
    lanes.submit(
        "ann",
        dropping(
            () -> {
              begun.countDown();
              blocks(end);
            },
            () -> told.add("the one that runs")));
    lanes.submit("ann", dropping(() -> told.add("ran"), () -> told.add("the one that waits")));
    awaits(begun);

    lanes.close();
    lanes.submit("bob", dropping(() -> told.add("ran"), () -> told.add("the late one")));

    assertThat(told)
        .containsExactlyInAnyOrder("the one that waits", "the one that runs", "the late one");
  }

  @Test
  void aLaneThatGetsNoWorkerIsDropped() {
    workers.close();

    lanes.submit("ann", waiting());
    lanes.submit("ann", waiting());

    assertThat(dropped).hasValue(2);
    assertThat(inFlight.work()).isZero();
  }

  @Test
  void aLaneThatGetsNoWorkerWhenItMovesOnIsDropped() {
    CountDownLatch begun = new CountDownLatch(1);
    lanes.submit(
        "ann",
        turn(
            () -> {
              begun.countDown();
              while (end.getCount() > 0) { // takes no notice of interrupts
                Thread.onSpinWait();
              }
            }));
    awaits(begun);
    lanes.submit("ann", waiting());
    workers.close();

    time.advance(Duration.ofSeconds(1));

    assertThat(dropped).hasValue(1);
    assertThat(lanes.size()).isZero();
  }

  @Test
  void aTurnThatCannotEvenBeDroppedEndsNothing() {
    workers.close();

    lanes.submit(
        "ann",
        dropping(
            () -> {},
            () -> {
              throw new IllegalStateException("neither run nor dropped");
            }));
    lanes.submit("ann", waiting());

    assertThat(dropped).hasValue(1);
  }
}

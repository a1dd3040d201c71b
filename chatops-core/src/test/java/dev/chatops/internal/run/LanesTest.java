package dev.chatops.internal.run;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static dev.chatops.internal.Waits.ends;
import static dev.chatops.internal.Waits.meets;
import static dev.chatops.internal.run.Tasks.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class LanesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ManualTime time = new ManualTime();
  private final InFlight inFlight = new InFlight(time);
  private final Workers workers = new Workers();
  private final Lanes lanes = new Lanes(workers, inFlight, time, Lanes.Limits.DEFAULT);

  @AfterEach
  void leavesNothingBehind() {
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(lanes.size()).isZero();
    workers.close();
  }

  @Test
  void runsTheTurnsOfALaneInTheOrderTheyCame() {
    List<Integer> done = new ArrayList<>(); // no two of them run at once
    for (int i = 0; i < 100; i++) {
      int number = i;
      lanes.submit("ann", turn(() -> done.add(number)));
    }

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void runsDifferentLanesSideBySide() {
    CyclicBarrier both = new CyclicBarrier(3);
    lanes.submit("ann", turn(() -> meets(both)));
    lanes.submit("bob", turn(() -> meets(both)));

    meets(both);
  }

  @Test
  void movesOnWhenATurnOutlastsThePatience() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch next = new CountDownLatch(1);
    lanes.submit(
        "ann",
        turn(
            () -> {
              begun.countDown();
              blocks(end);
            }));
    awaits(begun);
    lanes.submit("ann", turn(next::countDown));

    time.advance(PATIENCE.minusMillis(1));
    assertThat(next.getCount()).isOne();
    time.advance(Duration.ofMillis(1));

    awaits(next);
    end.countDown();
  }

  @Test
  void interruptsATurnThatOutlastsItsTime() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Turn slow =
        turn(
            Duration.ofSeconds(5),
            () -> {
              begun.countDown();
              try {
                blocks(new CountDownLatch(1));
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    lanes.submit("ann", slow);
    awaits(begun);

    time.advance(Duration.ofMillis(4_900));
    assertThat(slow.timedOut()).isFalse();
    time.advance(Duration.ofMillis(100));

    awaits(interrupted);
    assertThat(slow.timedOut()).isTrue();
    assertThat(slow.stopped()).isFalse();
  }

  @Test
  void anInterruptThatNobodyTookDoesNotHitTheNextTurn() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean hit = new AtomicBoolean();
    CountDownLatch checked = new CountDownLatch(1);
    lanes.submit(
        "ann",
        turn(
            () -> {
              begun.countDown();
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
            }));
    lanes.submit(
        "ann",
        turn(
            () -> {
              hit.set(Thread.currentThread().isInterrupted());
              checked.countDown();
            }));
    awaits(begun);

    lanes.interrupt();

    awaits(checked);
    assertThat(hit).isFalse();
  }

  @Test
  void aTurnThatSaysHowItEndedIsBeyondInterrupts() {
    CountDownLatch saying = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicBoolean hit = new AtomicBoolean();
    lanes.submit(
        "ann",
        new Turn() {
          @Override
          protected void run() {
            Thread.currentThread().interrupt();
            beyondInterrupts();
            saying.countDown();
            awaits(interrupted);
            hit.set(Thread.interrupted());
          }
        });
    awaits(saying);

    lanes.interrupt();
    interrupted.countDown();

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(hit).isFalse();
  }

  @Test
  void aTurnThatThrowsEndsNothingElse() {
    CountDownLatch last = new CountDownLatch(1);
    lanes.submit("ann", turn(() -> fail(new IllegalStateException("a fault of the turn"))));
    lanes.submit("ann", turn(() -> fail(new StackOverflowError("a worse one"))));
    lanes.submit("ann", turn(last::countDown));

    awaits(last);
  }

  @Test
  void keepsEachLanesOrderWhenManySubmitAtOnce() {
    Map<String, List<Integer>> done = new ConcurrentHashMap<>();
    List<Thread> people = new ArrayList<>();
    for (String name : List.of("ann", "bob", "eve", "joe", "kim", "lea", "max", "ole")) {
      done.put(name, new ArrayList<>());
      people.add(new Thread(() -> talk(name, done.get(name))));
    }
    people.forEach(Thread::start);
    people.forEach(person -> ends(person));

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(done.values()).allSatisfy(each -> assertThat(each).hasSize(500).isSorted());
  }

  /** In bursts that fit, so that lanes come and go. */
  private void talk(String name, List<Integer> done) {
    for (int i = 0; i < 500; i++) {
      int number = i;
      CountDownLatch last = new CountDownLatch(1);
      lanes.submit(
          name,
          turn(
              () -> {
                done.add(number);
                last.countDown();
              }));
      if (i % 20 == 19) {
        awaits(last);
      }
    }
  }

  @Test
  void stacksShowWhereAWorkerStands() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    List<Boolean> workersAsked = new CopyOnWriteArrayList<>();
    lanes.submit(
        "ann",
        turn(
            () -> {
              workersAsked.add(workers.areWe());
              begun.countDown();
              blocks(end);
            }));
    awaits(begun);

    assertThat(workers.stacks()).singleElement().asString().contains("LanesTest");
    assertThat(workersAsked).containsExactly(true);
    assertThat(workers.areWe()).isFalse();
    end.countDown();
  }

  private static void fail(RuntimeException thrown) {
    throw thrown;
  }

  private static void fail(Error thrown) {
    throw thrown;
  }
}

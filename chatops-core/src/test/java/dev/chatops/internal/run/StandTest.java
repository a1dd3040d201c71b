package dev.chatops.internal.run;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.run.Tasks.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chatops.internal.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class StandTest {

  private final ManualTime time = new ManualTime();
  private final InFlight inFlight = new InFlight(time);
  private final Workers workers = new Workers();
  private final Lanes lanes = new Lanes(workers, inFlight, time, Lanes.Limits.DEFAULT);
  private final List<String> story = new CopyOnWriteArrayList<>();
  private final Stand<String> question = Stand.forPeople("an answer of ann");

  @AfterEach
  void leavesNothingBehind() {
    assertThat(inFlight.drain(LONG)).isTrue();
    assertThat(lanes.size()).isZero();
    assertThat(lanes.running()).isEmpty();
    workers.close();
  }

  private Turn asking(Stand<String> stand) {
    return turn(() -> story.add(lanes.current().orElseThrow().stand(stand)));
  }

  private Turn asking(Duration timeout) {
    return turn(
        timeout,
        () -> {
          try {
            story.add(lanes.current().orElseThrow().stand(question));
          } catch (InterruptedException e) {
            story.add("interrupted");
          }
        });
  }

  @Test
  void whoStandsIsAtRestAndWhoIsWokenIsNot() {
    lanes.submit("ann", asking(question));

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(inFlight.drain(Duration.ZERO)).isFalse();
    assertThat(inFlight.work()).isOne();
    assertThat(question.end("web")).isTrue();
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(story).containsExactly("web");
  }

  @Test
  void isNeverSeenAtRestBetweenTheAnswerAndWhatFollows() {
    for (int i = 0; i < 2_000; i++) {
      Stand<String> stand = Stand.forPeople("an answer");
      lanes.submit("ann", asking(stand));
      assertThat(inFlight.settle(LONG)).isTrue();
      stand.end("answer " + i);
      assertThat(inFlight.settle(LONG)).isTrue();

      assertThat(story).hasSize(i + 1);
    }
  }

  @Test
  void theAnswerMayComeBeforeAnybodyWaits() {
    question.end("early");

    lanes.submit("ann", asking(question));

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(story).containsExactly("early");
  }

  @Test
  void theFirstEndCounts() {
    lanes.submit("ann", asking(question));
    inFlight.settle(LONG);

    assertThat(question.end("one")).isTrue();
    assertThat(question.end("two")).isFalse();

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(story).containsExactly("one");
  }

  @Test
  void whoWaitsLeavesTheLane() {
    lanes.submit("ann", asking(question));
    lanes.submit("ann", turn(() -> story.add("next")));

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(story).containsExactly("next");
    question.end("answer");
    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(story).containsExactly("next", "answer");
  }

  @Test
  void isNeverSeenAtRestBetweenTheStopAndWhatFollows() {
    for (int i = 0; i < 2_000; i++) {
      lanes.submit("ann", asking(Stand.forPeople("an answer")));
      lanes.submit("bob", turn(() -> lanes.running().forEach(turn -> turn.stop(null))));
      assertThat(inFlight.settle(LONG)).isTrue();
      lanes.running().forEach(turn -> turn.stop(null));
      assertThat(inFlight.settle(LONG)).isTrue();

      assertThat(lanes.running()).isEmpty();
    }
  }

  @Test
  void waitingForAPersonCostsNoTime() {
    lanes.submit("ann", asking(Duration.ofSeconds(5)));
    inFlight.settle(LONG);
    time.advance(Duration.ofHours(1));

    question.end("late, but welcome");

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(story).containsExactly("late, but welcome");
  }

  @Test
  void waitingForTheBotDoes() {
    Stand<String> pause = Stand.forBot("a pause");
    CountDownLatch interrupted = new CountDownLatch(1);
    lanes.submit(
        "ann",
        turn(
            Duration.ofSeconds(5),
            () -> {
              try {
                lanes.current().orElseThrow().stand(pause);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            }));
    inFlight.settle(LONG);

    time.advance(Duration.ofSeconds(5));

    awaits(interrupted);
    assertThat(pause.end("too late")).isFalse();
  }

  @Test
  void whoIsStoppedWaitsNoMore() {
    lanes.submit("ann", asking(Duration.ZERO));
    inFlight.settle(LONG);

    lanes.running().get(0).stop(null);

    assertThat(inFlight.drain(LONG)).isTrue();
    assertThat(story).containsExactly("interrupted");
    assertThat(question.end("too late")).isFalse();
  }

  @Test
  void whoIsToEndDoesNotBeginToWait() {
    lanes.submit(
        "ann",
        turn(
            () -> {
              Turn self = lanes.current().orElseThrow();
              self.stop(null);
              assertThat(Thread.interrupted()).isTrue(); // a handler that takes no notice
              try {
                self.stand(question);
              } catch (InterruptedException e) {
                story.add("interrupted");
              }
            }));

    assertThat(inFlight.drain(LONG)).isTrue();
    assertThat(story).containsExactly("interrupted");
  }

  @Test
  void nobodyElseCanWaitInItsPlace() {
    lanes.submit("ann", asking(question));
    inFlight.settle(LONG);
    Turn turn = lanes.running().get(0);

    assertThatIllegalStateException()
        .isThrownBy(() -> turn.stand(question))
        .withMessage("only the thread of a command can wait for an answer of ann");
    assertThat(turn.place()).contains("an answer of ann");
    question.end("over");
  }

  @Test
  void nobodyWaitsForWhatIsPutApart() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    lanes.submit(
        "ann",
        turn(
            () -> {
              begun.countDown();
              awaits(end);
            }));
    awaits(begun);
    lanes.submit("ann", turn(() -> story.add("next")));

    assertThat(lanes.running().get(0).background()).isTrue();

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(story).containsExactly("next");
    assertThat(inFlight.drain(Duration.ZERO)).isFalse();
    end.countDown();
    assertThat(inFlight.drain(LONG)).isTrue();
  }
}

package dev.chatops.internal.run;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import dev.chatops.service.Time.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class InFlightTest {

  private static final Duration SHORT = Duration.ofMillis(120);

  private final ManualTime time = new ManualTime();
  private final InFlight inFlight = new InFlight(time);

  @Test
  void hasSettledWhenThereIsNothing() {
    assertThat(inFlight.settle(Duration.ZERO)).isTrue();
  }

  @Test
  void waitsForWorkAndForMessages() {
    inFlight.workBegins();
    assertThat(inFlight.settle(SHORT)).isFalse();
    inFlight.messageOpens();
    inFlight.workEnds(Phase.UNDER_WAY);
    assertThat(inFlight.settle(SHORT)).isFalse();

    Thread end = new Thread(inFlight::messageCloses);
    end.start();

    assertThat(inFlight.settle(LONG)).isTrue();
    ends(end);
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() {
    inFlight.workBegins();
    Thread.currentThread().interrupt();

    assertThat(inFlight.settle(LONG)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void skipsAheadWhenNothingButTimersIsLeft() {
    inFlight.messageOpens();
    time.schedule(Kind.DELIVERY, Duration.ofHours(1), () -> again(2));

    assertThat(inFlight.settle(LONG)).isTrue();
    assertThat(time.nanos()).isEqualTo(Duration.ofHours(3).toNanos());
  }

  private void again(int times) {
    if (times == 0) {
      inFlight.messageCloses();
    } else {
      time.schedule(Kind.DELIVERY, Duration.ofHours(1), () -> again(times - 1));
    }
  }

  @Test
  void neverSkipsWhatIsForPeopleOrWhileAnAdapterIsAtWork() {
    time.schedule(Kind.BUSINESS, Duration.ofHours(1), () -> {});
    inFlight.messageOpens();
    inFlight.settle(SHORT);
    time.schedule(Kind.DELIVERY, Duration.ofHours(1), () -> {});
    inFlight.wireBegins();
    inFlight.settle(SHORT);

    assertThat(time.nanos()).isZero();
    assertThat(time.open()).isEqualTo(2);
  }

  @Test
  void skipsNothingForWorkThatHasNothingOpen() {
    time.schedule(Kind.DELIVERY, Duration.ofHours(1), () -> {});
    inFlight.workBegins();

    assertThat(inFlight.settle(SHORT)).isFalse();
    assertThat(time.nanos()).isZero();
  }

  @Test
  void isNeverSeenSettledWhileOneThingFollowsFromAnother() {
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    inFlight.messageOpens();
    Thread chain =
        new Thread(
            () -> {
              while (!over.get()) {
                inFlight.workBegins(); // a receipt sets work off,
                inFlight.messageCloses();
                inFlight.messageOpens(); // and work says something
                inFlight.workEnds(Phase.UNDER_WAY);
                begun.countDown();
              }
            });
    chain.start();
    awaits(begun);

    List<Boolean> seen = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      if (inFlight.settle(Duration.ZERO)) {
        seen.add(true);
      }
    }
    over.set(true);
    ends(chain);

    assertThat(seen).isEmpty();
  }

  @Test
  void keepsItsPromiseWhenAllIsDone() {
    inFlight.workBegins();
    CompletableFuture<Void> promise = inFlight.whenSettled().toCompletableFuture();
    inFlight.messageOpens();
    inFlight.workEnds(Phase.UNDER_WAY);
    assertThat(promise).isNotDone();

    inFlight.messageCloses();

    assertThat(promise).isCompleted();
    assertThat(time.open()).as("timers left").isZero();
    assertThat(inFlight.whenSettled().toCompletableFuture()).isCompleted();
  }

  @Test
  void whoGoesOnAfterAPromiseIsWaitedForByTheNext() {
    inFlight.workBegins();
    List<CompletableFuture<Void>> second = new ArrayList<>();
    inFlight
        .whenSettled()
        .thenRun(
            () -> {
              inFlight.workBegins();
              second.add(inFlight.whenSettled().toCompletableFuture());
            });

    inFlight.workEnds(Phase.UNDER_WAY);

    assertThat(second).singleElement().satisfies(promise -> assertThat(promise).isNotDone());
    inFlight.workEnds(Phase.UNDER_WAY);
    assertThat(second.get(0)).isCompleted();
  }

  @Test
  void promisesNoLongerThanTenSeconds() {
    inFlight.messageOpens();
    CompletableFuture<Void> promise = inFlight.whenSettled().toCompletableFuture();

    time.advance(Duration.ofMillis(9_999));
    assertThat(promise).isNotDone();
    time.advance(Duration.ofMillis(1));

    assertThat(promise).isCompleted();
  }

  @Test
  void keepsAllPromisesAtTheEnd() {
    inFlight.workBegins();
    CompletableFuture<Void> promise = inFlight.whenSettled().toCompletableFuture();

    inFlight.close();

    assertThat(promise).isCompleted();
    assertThat(inFlight.settle(SHORT)).as("counting goes on").isFalse();
  }

  @Test
  void aJobWithoutAnEndHoldsUpOnePromiseAlone() {
    Workers workers = new Workers();
    Lanes lanes = new Lanes(workers, inFlight, time, Lanes.Limits.DEFAULT);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    lanes.submit(
        "ann",
        Tasks.turn(
            () -> {
              begun.countDown();
              blocks(end);
            }));
    awaits(begun);
    CompletableFuture<Void> first = inFlight.whenSettled().toCompletableFuture();
    time.advance(Duration.ofSeconds(10));
    assertThat(first).isCompleted();

    CompletableFuture<Void> second = inFlight.whenSettled().toCompletableFuture();

    assertThat(second).isCompleted();
    assertThat(inFlight.settle(SHORT)).as("it is still under way").isFalse();
    end.countDown();
    assertThat(inFlight.settle(LONG)).isTrue();
    inFlight.workBegins();
    assertThat(inFlight.whenSettled().toCompletableFuture()).as("counted out").isNotDone();
    inFlight.workEnds(Phase.UNDER_WAY);
    workers.close();
  }
}

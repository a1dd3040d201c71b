package dev.chatops.testkit;

import static dev.chatops.service.Time.Kind.BUSINESS;
import static dev.chatops.service.Time.Kind.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.service.Time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class ManualClockTest {

  private final ManualClock clock = ManualClock.create();
  private final List<String> fired = new ArrayList<>();

  @Test
  void standsStillAtItsStart() {
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
    assertThat(clock.now()).isEqualTo(clock.now());
    assertThat(clock.nanos()).isEqualTo(clock.nanos());
  }

  @Test
  void firesOneByOneInOrderEachAtItsOwnTime() {
    at(BUSINESS, 30, "third");
    at(BUSINESS, 10, "first");
    at(BUSINESS, 20, "second");
    at(BUSINESS, 40, "not yet");
    clock.advance(Duration.ofSeconds(35));
    assertThat(fired).containsExactly("first 10", "second 20", "third 30");
    assertThat(clock.now()).isEqualTo(ManualClock.START.plusSeconds(35));
  }

  @Test
  void timersOfTheSameMomentFireInTheOrderTheyWereMade() {
    at(BUSINESS, 5, "one");
    at(DELIVERY, 5, "two");
    at(BUSINESS, 5, "three");
    clock.advance(Duration.ofSeconds(5));
    assertThat(fired).containsExactly("one 5", "two 5", "three 5");
  }

  @Test
  void aTimerMadeByATimerFiresOnTheWay() {
    clock.schedule(BUSINESS, Duration.ofSeconds(1), () -> at(BUSINESS, 1, "grandchild"));
    clock.advance(Duration.ofSeconds(2));
    assertThat(fired).containsExactly("grandchild 2");
  }

  @Test
  void settlesBeforeTheFirstTimerAndAfterEach() {
    ManualClock settling = ManualClock.settling(() -> fired.add("settled"));
    settling.schedule(BUSINESS, Duration.ofSeconds(1), () -> fired.add("one"));
    settling.schedule(BUSINESS, Duration.ofSeconds(2), () -> fired.add("two"));
    settling.advance(Duration.ofSeconds(2));
    assertThat(fired).containsExactly("settled", "one", "settled", "two", "settled", "settled");
  }

  @Test
  void skippingAheadFiresDeliveryTimersAndMovesNothingThatPeopleReckonWith() {
    at(BUSINESS, 1, "business");
    at(DELIVERY, 60, "late");
    at(DELIVERY, 30, "early");
    long before = clock.nanos();
    long delivery = clock.nanos(DELIVERY);
    assertThat(clock.skipAhead()).isTrue();
    assertThat(clock.skipAhead()).isTrue();
    assertThat(clock.skipAhead()).isFalse();
    assertThat(fired).containsExactly("early 0", "late 0");
    assertThat(clock.now()).isEqualTo(ManualClock.START);
    assertThat(clock.nanos()).isEqualTo(before).isEqualTo(clock.nanos(BUSINESS));
    assertThat(clock.nanos(DELIVERY) - delivery).isEqualTo(Duration.ofSeconds(60).toNanos());
  }

  @Test
  void aSkipDoesNotBringBusinessTimersNearer() {
    at(DELIVERY, 60, "delivery");
    at(BUSINESS, 10, "business");
    clock.skipAhead();
    clock.advance(Duration.ofSeconds(9));
    assertThat(fired).containsExactly("delivery 0");
    clock.advance(Duration.ofSeconds(1));
    assertThat(fired).containsExactly("delivery 0", "business 10");
  }

  @Test
  void timeThatPassesCountsForBothKinds() {
    at(DELIVERY, 60, "skipped");
    clock.skipAhead();
    at(DELIVERY, 5, "delivery");
    at(BUSINESS, 5, "business");
    clock.advance(Duration.ofSeconds(5));
    assertThat(fired).containsExactly("skipped 0", "delivery 5", "business 5");
    assertThat(clock.nanos(DELIVERY) - clock.nanos()).isEqualTo(Duration.ofSeconds(60).toNanos());
  }

  @Test
  void aTimerThatWasTakenBackDoesNotFire() {
    Timer timer = clock.schedule(BUSINESS, Duration.ofSeconds(1), () -> fired.add("no"));
    assertThat(timer.cancel()).isTrue();
    assertThat(timer.cancel()).isFalse();
    clock.advance(Duration.ofSeconds(2));
    assertThat(fired).isEmpty();
  }

  @Test
  void aTimerWithoutDelayWaitsForItsTurnOnly() {
    at(BUSINESS, 0, "now");
    assertThat(fired).isEmpty();
    assertThat(clock.fireDue()).isTrue();
    assertThat(clock.fireDue()).isFalse();
    assertThat(fired).containsExactly("now 0");
  }

  @Test
  void theTimeOfDayCanBeSetWithoutFiringAnything() {
    at(BUSINESS, 10, "ten seconds later");
    clock.set(Instant.parse("2030-12-24T18:00:00Z"));
    assertThat(fired).isEmpty();
    clock.advance(Duration.ofSeconds(10));
    assertThat(fired).hasSize(1);
    assertThat(clock.now()).isEqualTo(Instant.parse("2030-12-24T18:00:10Z"));
  }

  @Test
  void namesTheTimersThatAreOpen() {
    clock.schedule(BUSINESS, Duration.ofSeconds(5), new Named("watchdog"));
    clock.schedule(DELIVERY, Duration.ofSeconds(1), new Named("pacing"));
    assertThat(clock.open())
        .containsExactly("DELIVERY in PT1S: pacing", "BUSINESS in PT5S: watchdog");
  }

  @Test
  void doesNotGoBack() {
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void at(dev.chatops.service.Time.Kind kind, int seconds, String name) {
    clock.schedule(
        kind,
        Duration.ofSeconds(seconds),
        () -> fired.add(name + " " + Duration.between(ManualClock.START, clock.now()).toSeconds()));
  }

  private record Named(String name) implements Runnable {
    @Override
    public void run() {}

    @Override
    public String toString() {
      return name;
    }
  }
}

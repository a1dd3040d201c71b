package dev.chatops.internal.run;

import static dev.chatops.internal.Waits.awaits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Time.Kind;
import dev.chatops.service.Time.Timer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemTimeTest {

  private final SystemTime time = new SystemTime();

  @AfterEach
  void closes() {
    time.close();
  }

  @Test
  void firesAndCannotBeTakenBackAfterwards() {
    CountDownLatch fired = new CountDownLatch(1);
    Timer timer = time.schedule(Kind.DELIVERY, Duration.ofMillis(-5), fired::countDown);

    awaits(fired);

    assertThat(timer.cancel()).isFalse();
  }

  @Test
  void cannotBeTakenBackWhileItRuns() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Timer timer =
        time.schedule(
            Kind.DELIVERY,
            Duration.ZERO,
            () -> {
              running.countDown();
              awaits(end);
            });
    awaits(running);

    assertThat(timer.cancel()).isFalse();
    end.countDown();
  }

  @Test
  void isTakenBackOnce() {
    AtomicBoolean fired = new AtomicBoolean();
    Timer timer = time.schedule(Kind.BUSINESS, Duration.ofDays(1), () -> fired.set(true));

    assertThat(timer.cancel()).isTrue();
    assertThat(timer.cancel()).isFalse();
    assertThat(fired).isFalse();
  }

  @Test
  void aTimerThatFailsStopsNoOther() {
    CountDownLatch next = new CountDownLatch(1);
    time.schedule(
        Kind.DELIVERY,
        Duration.ZERO,
        () -> {
          throw new AssertionError("a fault of the timer");
        });
    time.schedule(Kind.DELIVERY, Duration.ofMillis(1), next::countDown);

    awaits(next);
  }

  @Test
  void waitsForeverRatherThanRefuseALongTime() {
    Timer timer = time.schedule(Kind.BUSINESS, Duration.ofSeconds(Long.MAX_VALUE), () -> {});

    assertThat(timer.cancel()).isTrue();
  }

  @Test
  void nothingFiresOnceItIsClosed() {
    AtomicBoolean fired = new AtomicBoolean();
    time.schedule(Kind.DELIVERY, Duration.ofMillis(50), () -> fired.set(true));

    time.close();
    Timer late = time.schedule(Kind.DELIVERY, Duration.ZERO, () -> fired.set(true));

    assertThat(late.cancel()).isFalse();
    assertThat(fired).isFalse();
  }

  @Test
  void aRealClockSkipsNothing() {
    assertThat(time.skipAhead()).isFalse();
    assertThat(time.clock().instant()).isBeforeOrEqualTo(time.now());
  }
}

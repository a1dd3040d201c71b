package dev.chatops.internal.run;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private final ManualTime time = new ManualTime();
  private final InFlight inFlight = new InFlight(time);

  /** Waits for its end, and may not be able to say that it takes long. */
  private static final class Waiting extends Turn {

    private final CountDownLatch begun;
    private final AtomicInteger interrupts;
    private final boolean broken;

    Waiting(CountDownLatch begun, AtomicInteger interrupts, boolean broken) {
      this.begun = begun;
      this.interrupts = interrupts;
      this.broken = broken;
    }

    @Override
    protected void run() {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupts.incrementAndGet();
      }
    }

    @Override
    protected void outstayed() {
      if (broken) {
        throw new LinkageError("no words for that");
      }
    }
  }

  @Test
  void whoCannotSayThatItTakesLongKeepsNobodyFromTheEndOfTheirTime() {
    CountDownLatch begun = new CountDownLatch(2);
    AtomicInteger interrupts = new AtomicInteger();
    try (Workers workers = new Workers()) {
      Lanes lanes = new Lanes(workers, inFlight, time, Lanes.Limits.DEFAULT);
      lanes.submit("ann", new Waiting(begun, interrupts, true));
      lanes.submit("bob", new Waiting(begun, interrupts, false));
      awaits(begun);
      time.advance(Duration.ofSeconds(2));
      time.advance(Duration.ofMinutes(10));

      assertThat(inFlight.drain(LONG)).isTrue();
      assertThat(interrupts).hasValue(2);
    }
  }
}

package dev.chatops.testkit.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.stress.Round.Clock;
import java.time.Duration;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Hundreds of people who do everything at once, for a moment; {@code ./dev stress} takes longer.
 * The seed of a failure is in its message: {@code -Dchatops.stress.seed=17} begins with it, and
 * {@code -Dchatops.stress.seconds=60} goes on for so long on each clock.
 */
@Isolated // it takes every alarm for its own
class StressTest {

  @ParameterizedTest
  @EnumSource(Clock.class)
  void theLawsHoldWhateverHappens(Clock clock) {
    long seed = Long.getLong("chatops.stress.seed", System.nanoTime() & 0xFFFFFF);
    long seconds = Long.getLong("chatops.stress.seconds", 0);
    long begun = System.nanoTime();
    do {
      try (Alarms alarms = Alarms.listen()) {
        Played played = Stress.play(clock, seed, Duration.ofMillis(700));
        assertThat(played.broken())
            .as("laws broken with seed %d on %s time", seed, clock)
            .isEmpty();
        assertThat(alarms.heard()).as("alarms with seed %d on %s time", seed, clock).isEmpty();
      }
      seed++;
    } while (System.nanoTime() - begun < Duration.ofSeconds(seconds).toNanos());
  }
}

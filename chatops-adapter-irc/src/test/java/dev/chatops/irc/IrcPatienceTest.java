package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrcPatienceTest {

  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @CsvSource({
    "0, 500, 1000",
    "1, 1000, 2000",
    "3, 4000, 8000",
    "6, 30000, 60000",
    "99, 30000, 60000"
  })
  void waitsDoubleAndAreLeftToChanceByHalf(int failures, long least, long most) {
    IrcBackoff backoff =
        new IrcBackoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new SplittableRandom(7));

    for (int n = 0; n < 1_000; n++) {
      assertThat(backoff.after(failures).toMillis()).isBetween(least, most);
    }
    assertThat(backoff.after(failures)).isNotEqualTo(backoff.after(failures));
  }

  @Test
  void aSilentServerIsAskedOnceAndThenGivenUp() {
    IrcPulse pulse = new IrcPulse(Duration.ofSeconds(60), 0);

    assertThat(pulse.mustAsk(59 * SECOND)).isFalse();
    assertThat(pulse.mustAsk(61 * SECOND)).isTrue();
    assertThat(pulse.mustAsk(62 * SECOND)).isFalse();
    assertThatThrownBy(() -> pulse.mustAsk(121 * SECOND)).isInstanceOf(DeliveryException.class);
  }

  @Test
  void aWordIsASignOfLife() {
    IrcPulse pulse = new IrcPulse(Duration.ofSeconds(60), 0);

    assertThat(pulse.mustAsk(61 * SECOND)).isTrue();
    pulse.heard(100 * SECOND);
    assertThat(pulse.mustAsk(130 * SECOND)).isFalse();
    assertThat(pulse.mustAsk(161 * SECOND)).isTrue();
  }
}

package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IrcPatienceTest {

  private static final long SECOND = 1_000_000_000L;

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

package dev.chatops.adapter.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "0, 500, 1000",
    "1, 1000, 2000",
    "3, 4000, 8000",
    "6, 30000, 60000",
    "99, 30000, 60000"
  })
  void waitsDoubleAndAreLeftToChanceByHalf(int failures, long least, long most) {
    Backoff backoff =
        new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new SplittableRandom(7));

    for (int n = 0; n < 1_000; n++) {
      assertThat(backoff.after(failures).toMillis()).isBetween(least, most);
    }
    assertThat(backoff.after(failures)).isNotEqualTo(backoff.after(failures));
  }

  @Test
  void noWaitAtAllIsNone() {
    Backoff none = new Backoff(Duration.ZERO, Duration.ZERO, new SplittableRandom(7));

    assertThat(none.after(0)).isZero();
    assertThat(none.after(Integer.MAX_VALUE)).isZero();
  }

  @Test
  void aFirstWaitIsNoLongerThanTheLongest() {
    Backoff backoff =
        new Backoff(Duration.ofDays(400_000), Duration.ofMillis(2), new SplittableRandom(7));

    assertThat(backoff.after(50).toMillis()).isBetween(1L, 2L);
  }

  @Test
  void whatIsNegativeIsRefused() {
    Duration second = Duration.ofSeconds(1);
    SplittableRandom random = new SplittableRandom(7);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(second.negated(), second, random));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(second, second.negated(), random));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(second, second, random).after(-1));
  }
}

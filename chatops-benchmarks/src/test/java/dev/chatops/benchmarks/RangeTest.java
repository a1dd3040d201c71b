package dev.chatops.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

  @Test
  void theMedianStandsBeforeTheLeastAndTheMost() {
    assertThat(Range.of(List.of(3000.4, 12.0, 150.0))).hasToString("150 (12.0–3,000)");
  }

  @Test
  void nothingMeasuredIsNoRange() {
    assertThatThrownBy(() -> Range.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.chatops.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

  private final InFlight inFlight = new InFlight(new ManualTime());
  private final Whereabouts turn = new Whereabouts();

  /** What the watchdog has seen under way may stand somewhere by the time it says so. */
  @Test
  void whatStandsMeanwhileIsNotCountedAmongWhatLasts() {
    inFlight.workBegins();
    turn.move(Phase.STANDING, List.of(Phase.UNDER_WAY), inFlight);

    assertThat(turn.move(Phase.LASTING, List.of(Phase.UNDER_WAY), inFlight)).isFalse();
    assertThat(inFlight.settle(Duration.ZERO)).isTrue();
  }

  @Test
  void whatIsOverGoesNowhere() {
    inFlight.workBegins();
    inFlight.workEnds(turn.end());

    assertThat(turn.move(Phase.APART, List.of(Phase.UNDER_WAY), inFlight)).isFalse();
    assertThat(inFlight.work()).isZero();
  }
}

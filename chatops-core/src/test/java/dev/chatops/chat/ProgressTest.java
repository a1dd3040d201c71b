package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Progress WEB = Progress.of("Deploying web");

  @Test
  void plainIsOneLine() {
    assertThat(WEB.plain()).isEqualTo("Deploying web [..........] 0 %");
    assertThat(WEB.at(0.5, "build").plain()).isEqualTo("Deploying web [#####.....] 50 % build");
    assertThat(WEB.at(0.29, "a\nb").after(Duration.ofSeconds(75)).plain())
        .isEqualTo("Deploying web [##........] 29 % a b (1 min 15 s)");
  }

  @Test
  void theEndSaysHowItWent() {
    Progress half = WEB.at(0.5, "build").after(Duration.ofSeconds(12));

    assertThat(half.done().plain()).isEqualTo("Deploying web [##########] 100 % done (12 s)");
    assertThat(half.failed("no space").plain())
        .isEqualTo("Deploying web [#####.....] 50 % failed: no space (12 s)");
    assertThat(half.after(Duration.ofHours(30)).failed("").plain())
        .isEqualTo("Deploying web [#####.....] 50 % failed (30 h 0 min)");
  }

  @Test
  void almostDoneIsNotDone() {
    assertThat(WEB.at(0.9999, "").plain()).isEqualTo("Deploying web [#########.] 99 %");
  }

  @Test
  void whatIsNoFractionIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> WEB.at(1.1, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> WEB.at(-0.1, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> WEB.at(Double.NaN, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> WEB.after(Duration.ofSeconds(-1)));
  }
}

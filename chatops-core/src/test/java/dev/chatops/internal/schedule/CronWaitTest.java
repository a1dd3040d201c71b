package dev.chatops.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CronWaitTest {

  private final ManualTime time = new ManualTime(); // 9:00 UTC
  private final AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneId.of("UTC"));

  @Test
  void followsTheZoneOfTheBotWhenItIsReadAnew() {
    Rhythm.Wait wait = Crontab.parse("0 12 * * *", null).begin(time, zone::get);
    assertThat(wait.left()).isEqualTo(Duration.ofHours(3));
    zone.set(ZoneId.of("Europe/Berlin"));

    assertThat(wait.left()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void keepsAZoneOfItsOwn() {
    Rhythm.Wait wait = Crontab.parse("0 12 * * *", ZoneId.of("Asia/Tokyo")).begin(time, zone::get);
    zone.set(ZoneId.of("Europe/Berlin"));

    assertThat(wait.left()).isEqualTo(Duration.ofHours(18));
  }

  @Test
  void isDueFromItsTimeOnUntilTheNextIsAskedFor() {
    Rhythm.Wait wait = Crontab.parse("0 12 * * *", null).begin(time, zone::get);
    time.advance(Duration.ofHours(3));
    assertThat(wait.left()).isZero();
    time.advance(Duration.ofHours(50));
    assertThat(wait.left()).isEqualTo(Duration.ofHours(-50));
    wait.next();

    assertThat(wait.left()).isEqualTo(Duration.ofHours(22));
  }

  @Test
  void isAskedAgainWithinTheHour() {
    Rhythm.Wait wait = Crontab.parse("0 12 * * *", null).begin(time, zone::get);

    assertThat(wait.trusted()).isEqualTo(Duration.ofHours(1));
  }
}

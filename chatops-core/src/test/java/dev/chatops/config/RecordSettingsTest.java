package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordSettingsTest {

  private enum Mode {
    SAFE,
    VERY_FAST
  }

  private record Sasl(String account, Secret password) {}

  private record All(
      String name,
      int port,
      long bytes,
      double ratio,
      boolean tls,
      Duration patience,
      Secret apiKey,
      Mode mode,
      URI homePage,
      ZoneId timeZone,
      Path trustFile,
      List<String> rooms,
      Optional<String> topic,
      Optional<Integer> limit,
      Sasl sasl,
      Optional<Sasl> fallback) {}

  private record Defaults(
      String host,
      @Default("6667") int port,
      @Default("true") boolean tls,
      @Default("2s") Duration pacing,
      @Default("very-fast") Mode mode,
      @Default("!") String prefix) {}

  private record Range(int low, int high, Optional<Sasl> sasl) {
    Range {
      if (low > high) {
        throw new IllegalArgumentException("low must not be above high, found " + low);
      }
    }
  }

  private record Outer(Range range, String name) {}

  private record BadType(Thread thread) {}

  private record BadList(List<Integer> numbers) {}

  private record BadDefault(@Default("many") int number) {}

  private record BadOptional(@Default("x") Optional<String> text) {}

  @Test
  void bindsEachTypeByItsNameInKebabCase() {
    Settings settings =
        Settings.parse(
            """
            name = opsbot, port = 6667, bytes = 5000000000, ratio = 0.5, tls = yes
            patience = 1h30m, api-key = ${KEY}, mode = very-fast
            home-page = "https://example.org/", time-zone = Europe/Berlin, trust-file = /ca.pem
            rooms = ["#ops"], limit = 5, sasl { account = ann, password = pw }
            """,
            Map.of("KEY", "abc"));

    assertThat(settings.as(All.class))
        .isEqualTo(
            new All(
                "opsbot",
                6667,
                5_000_000_000L,
                0.5,
                true,
                Duration.ofMinutes(90),
                Secret.of("abc"),
                Mode.VERY_FAST,
                URI.create("https://example.org/"),
                ZoneId.of("Europe/Berlin"),
                Path.of("/ca.pem"),
                List.of("#ops"),
                Optional.empty(),
                Optional.of(5),
                new Sasl("ann", Secret.of("pw")),
                Optional.empty()));
    settings.check();
  }

  @Test
  void takesTheDefaultForWhatIsAbsent() {
    Settings settings = Settings.parse("host = a, tls = false, prefix = \"\"");

    assertThat(settings.as(Defaults.class))
        .isEqualTo(new Defaults("a", 6667, false, Duration.ofSeconds(2), Mode.VERY_FAST, ""));
    settings.check();
  }

  @Test
  void reportsEveryComponentThatIsMissingOrWrong() {
    Settings settings =
        Settings.parse(
            """
            port = high, bytes = 1.5, ratio = NaN, tls = perhaps, patience = long, mode = saef
            api-key { x = 1 }, home-page = nowhere, time-zone = Mars/Base, trust-file = ""
            rooms { a = 1 }, limit = none, sasl { acount = ann }, fallback { password = "" }
            """);

    All all = settings.as(All.class);

    assertThat(all.port()).isEqualTo(Integer.MIN_VALUE);
    assertThat(all.fallback()).isPresent();
    Golden.assertRefused("config-record", settings::check);
  }

  @Test
  void reportsWhatTheRecordItselfRefuses() {
    Settings settings = Settings.parse("a { low = 9, high = 1 }");

    assertThatThrownBy(() -> settings.section("a").as(Range.class))
        .isInstanceOf(ConfigException.class)
        .hasMessage("inline: 1 problem\n  line 1: a: low must not be above high, found 9");
    assertThatThrownBy(settings::check)
        .hasMessage("inline: 1 problem\n  line 1: a: low must not be above high, found 9");
  }

  @Test
  void readsOnWhenARecordWithinRefuses() {
    Settings settings = Settings.parse("range { low = 9, high = 1 }");

    assertThatThrownBy(() -> settings.as(Outer.class))
        .hasMessage(
            "inline: 2 problems\n"
                + "  name: missing, expected text\n"
                + "  line 1: range: low must not be above high, found 9");
  }

  @Test
  void doesNotBlameARecordForANeutralValue() {
    Settings settings = Settings.parse("low = 9, high = tall, extra = 1");

    assertThatThrownBy(() -> settings.as(Range.class))
        .hasMessage("inline: 1 problem\n  line 1: high: found \"tall\", expected a whole number");
  }

  @Test
  void refusesARecordThatNoSettingsCanFill() {
    Settings settings = Settings.parse("number = 1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.as(BadType.class))
        .withMessageEndingWith(".thread is of a type that no setting has: java.lang.Thread");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.as(BadList.class))
        .withMessageEndingWith(".numbers is of a type that no setting has: java.util.List");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.as(BadDefault.class))
        .withMessageEndingWith(".number has the default \"many\", which is not a whole number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.as(BadOptional.class))
        .withMessageEndingWith(".text has a default, though it may be absent without one");
  }
}

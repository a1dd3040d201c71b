package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private enum Mode {
    REQUIRED,
    VERY_OPTIONAL
  }

  @Test
  void readsEachKindOfValue() {
    Settings settings =
        Settings.parse(
            """
            name = opsbot, prefix = "!"
            port = 6667
            quoted-port = "6668"
            octal = 007
            tls = off
            mode = Very-Optional
            time-zone = Europe/Berlin
            password = "pa ss"
            trust = certs/ca.pem
            rooms = ["#ops", 5, true]
            room = "#dev"
            """);

    assertThat(settings.string("name")).isEqualTo("opsbot");
    assertThat(settings.string("prefix", "?")).isEqualTo("!");
    assertThat(settings.integer("port", 1, 65_535)).isEqualTo(6667);
    assertThat(settings.integer("quoted-port", 1, 1, 65_535)).isEqualTo(6668);
    assertThat(settings.optional("octal")).contains("007");
    assertThat(settings.bool("tls", true)).isFalse();
    assertThat(settings.oneOf("mode", Mode.REQUIRED)).isEqualTo(Mode.VERY_OPTIONAL);
    ZoneId zone = settings.value("time-zone", ZoneOffset.UTC, "a time zone", ZoneId::of);
    assertThat(zone).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.secret("password").reveal()).isEqualTo("pa ss");
    assertThat(settings.file("trust")).contains(Path.of("certs/ca.pem"));
    assertThat(settings.strings("rooms")).containsExactly("#ops", "5", "true");
    assertThat(settings.strings("room")).containsExactly("#dev");
    settings.check();
  }

  @Test
  void givesTheFallbackForWhatIsAbsentOrNull() {
    Settings settings = Settings.parse("a = null, b = null, c = null");

    assertThat(settings.string("a", "x")).isEqualTo("x");
    assertThat(settings.integer("b", 7, 1, 9)).isEqualTo(7);
    assertThat(settings.optionalSecret("c")).isEmpty();
    assertThat(settings.bool("d", true)).isTrue();
    assertThat(settings.duration("e", Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    assertThat(settings.oneOf("f", Mode.REQUIRED)).isEqualTo(Mode.REQUIRED);
    assertThat(settings.strings("g")).isEmpty();
    assertThat(settings.sections("h")).isEmpty();
    assertThat(settings.section("i").keys()).isEmpty();
    assertThat(settings.file("j")).isEmpty();
    assertThat(settings.has("a")).isFalse();
    assertThat(settings.keys()).isEmpty();
    settings.check();
  }

  @Test
  void tellsAValueFromAListFromASection() {
    Settings settings = Settings.parse("a = true, b = [], c {}, d = null, e = ${NOT_SET}");

    assertThat(settings.kind("a")).isEqualTo(SettingKind.VALUE);
    assertThat(settings.kind("b")).isEqualTo(SettingKind.LIST);
    assertThat(settings.kind("c")).isEqualTo(SettingKind.SECTION);
    assertThat(settings.kind("d")).isEqualTo(SettingKind.ABSENT);
    assertThat(settings.kind("e")).isEqualTo(SettingKind.VALUE);
    assertThat(settings.kind("f")).isEqualTo(SettingKind.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "90s, 90000",
    "10m, 600000",
    "1h30m, 5400000",
    "1h 30m, 5400000",
    "1d, 86400000",
    "250ms, 250",
    "1m5ms, 60005",
    "PT5M, 300000",
    "0, 0"
  })
  void readsDurationsWithTheirUnit(String written, long millis) {
    Settings settings = Settings.parse("patience = \"" + written + "\"");

    assertThat(settings.duration("patience", Duration.ofDays(9))).hasMillis(millis);
    settings.check();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1500, 1500", "2s, 2000", "PT1S, 1000"})
  void takesABareNumberForMillisecondsWhereThatIsSaid(String written, long millis) {
    Settings settings = Settings.parse("pacing = " + written);

    assertThat(settings.millis("pacing", Duration.ofDays(9))).hasMillis(millis);
    settings.check();
  }

  @Test
  void keepsTheOrderOfTheFile() {
    Settings settings =
        Settings.parse(
            """
            adapters {
              zulu { n = 1 }
              alpha { n = 2 }
              mike-2 { n = 3 }, mike { n = 4 }, kilo { n = 5 }
              alpha { m = 6 }
            }
            """);

    Map<String, Settings> adapters = settings.sections("adapters");

    assertThat(adapters.keySet()).containsExactly("zulu", "alpha", "mike-2", "mike", "kilo");
    assertThat(adapters.get("alpha").keys()).containsExactly("n", "m");
  }

  @Test
  void namesItsPlaceAsItWouldBeWritten() {
    Settings settings = Settings.parse("rooms { \"#a.b\" { x = 1 } }");

    assertThat(settings.path()).isEmpty();
    assertThat(settings.section("rooms").section("#a.b").path()).isEqualTo("rooms.\"#a.b\"");
    assertThat(settings.section("rooms")).hasToString("Settings[rooms]");
  }

  @Test
  void takesADottedKeyAsOneKey() {
    Settings settings = Settings.parse("a.b = 1, \"a.b\" = 2");

    assertThat(settings.string("a.b")).isEqualTo("2");
    assertThat(settings.section("a").string("b")).isEqualTo("1");
  }

  @Test
  void mergesABlockThatIsWrittenTwice() {
    Settings irc =
        Settings.parse("irc { host = a, port = 1 }\nirc { port = 2 }\nirc.nick = opsbot")
            .section("irc");

    assertThat(irc.string("host")).isEqualTo("a");
    assertThat(irc.integer("port", 0, 9)).isEqualTo(2);
    assertThat(irc.string("nick")).isEqualTo("opsbot");
  }

  @Test
  void remembersWhatWasAskedOfABlockHoweverItWasReached() {
    Settings settings = Settings.parse("a { b = 1, c = 2 }");

    assertThat(settings.section("a").string("b")).isEqualTo("1");
    assertThat(settings.section("a").string("c")).isEqualTo("2");

    settings.check();
  }

  @Test
  void checksABlockAloneOrTheWholeFile() {
    Settings settings = Settings.parse("a { typo = 1 }, b { x = 1 }");
    Settings good = settings.section("b");
    assertThat(good.string("x")).isEqualTo("1");
    assertThat(settings.section("a").has("type")).isFalse();

    assertThatCode(good::check).doesNotThrowAnyException();
    Golden.assertRefused("config-one-block", settings::check);
  }

  @Test
  void leavesADisabledBlockUnchecked() {
    Settings settings =
        Settings.parse("irc { enabled = no, password = ${NO_SUCH}, junk { x = [] } }");
    Settings irc = settings.section("irc");

    assertThat(irc.bool("enabled", true)).isFalse();
    assertThat(irc.secret("password").isEmpty()).isTrue();
    assertThat(irc.section("junk").string("x")).isEmpty();
    irc.ignore();

    settings.check();
    irc.section("junk").check();
  }

  @Test
  void isFineWithNothingAtAll() {
    Settings.empty().check();
    Settings.parse("# only a comment\n").check();
  }
}

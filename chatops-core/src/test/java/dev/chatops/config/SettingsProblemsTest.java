package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsProblemsTest {

  private enum Tls {
    REQUIRED,
    OPTIONAL,
    DISABLED
  }

  @Test
  void reportsEveryProblemAtOnceInTheOrderOfTheFile() {
    Settings settings =
        Settings.parse(
            """
            name = opsbot
            time-zone = Europe/Berln
            adapters {
              irc1 {
                prot = 6667
                port = 70000
                mode = requird
                password = ${IRC_PASSWORD}
                rooms = ["#ops", { a = 1 }, ${ROOM}, null]
                patience = 90
                tls = maybe
                sasl = [1, 2]
                pacing = -1
                nick { first = ops }
              }
              irc2 = off
            }
            plugins {}
            """,
            Map.of("IRC_PASSWORT", "x"));
    assertThat(settings.string("name")).isEqualTo("opsbot");
    settings.value("time-zone", ZoneOffset.UTC, "a time zone such as Europe/Berlin", ZoneId::of);
    for (Settings irc : settings.sections("adapters").values()) {
      irc.string("host");
      irc.integer("port", 6667, 1, 65_535);
      irc.oneOf("mode", Tls.REQUIRED);
      irc.secret("password");
      irc.strings("rooms");
      irc.duration("patience", Duration.ZERO);
      irc.bool("tls", true);
      irc.section("sasl");
      irc.millis("pacing", Duration.ZERO);
      irc.string("nick");
    }

    Golden.assertRefused("config-every-problem", settings::check);
  }

  @Test
  void suggestsTheKeyThatWasMeantOrSaysWhatThereIs() {
    Settings settings =
        Settings.parse(
            """
            hsot = a
            Port = 1
            colour = red
            server { x = 1 }
            """);
    settings.optional("host");
    settings.optional("port");
    settings.has("nick");

    Golden.assertRefused("config-unknown-keys", settings::check);
  }

  @Test
  void namesTheLineOfTheBlockForAKeyThatIsMissing() {
    Settings settings = Settings.parse("\nadapters {\n  irc1 {\n    port = 1\n  }\n}\n");
    settings.string("name");
    settings.integer("workers", 1, 8);
    settings.secret("code");
    Settings irc = settings.section("adapters").section("irc1");
    irc.integer("port", 1, 9);
    irc.string("host");
    irc.section("sasl").secret("password");

    Golden.assertRefused("config-missing", settings::check);
  }

  @Test
  void recordsAProblemOnceHoweverOftenItIsAsked() {
    Settings settings = Settings.parse("port = x");

    for (int i = 0; i < 3; i++) {
      assertThat(settings.integer("port", 1, 9)).isEqualTo(1);
      assertThat(settings.string("host")).isEmpty();
    }

    assertThatThrownBy(settings::check)
        .isInstanceOfSatisfying(
            ConfigException.class, refused -> assertThat(refused.problems()).hasSize(2));
  }

  @Test
  void carriesAProblemOfOnesOwn() {
    Settings settings = Settings.parse("groups { sre { people = \"~ann\", token = abcdef } }");
    Settings sre = settings.section("groups").section("sre");
    sre.strings("people");
    sre.optional("token");

    sre.problem("people", "~ann", "a verified identity");
    sre.problem("token", "abcdef", "a longer one");

    Golden.assertRefused("config-own-problem", settings::check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "65536", "99999999999999999999999", "80.5", "1e3", "x", "\"\"", "0x50", "٣"})
  void refusesWhatIsNoPort(String written) {
    Settings settings = Settings.parse("port = " + written);

    assertThat(settings.integer("port", 6667, 1, 65_535)).isEqualTo(6667);

    assertThatThrownBy(settings::check)
        .hasMessageContaining("line 1: port: found \"")
        .hasMessageEndingWith("expected a whole number from 1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"90", "-5s", "5 parsecs", "1.5h", "30m1h", "\"\"", "99999999999d", "PT-5M", "P"})
  void refusesWhatIsNoDuration(String written) {
    Settings settings = Settings.parse("patience = " + written);

    assertThat(settings.duration("patience", Duration.ofSeconds(3))).hasSeconds(3);

    assertThatThrownBy(settings::check)
        .hasMessageEndingWith("expected a duration such as 30s, 10m or 1h30m");
  }

  @Test
  void showsALongOrGarbledValueOnOneShortLine() {
    Settings settings =
        Settings.parse("port = \"\"\"a\n\u001b[31m\u202e" + "x".repeat(100_000) + "\"\"\"");
    settings.integer("port", 1, 1, 9);

    assertThatThrownBy(settings::check)
        .hasMessage(
            "inline: 1 problem\n  line 2: port: found \"a\\n\\u001b[31m\\u202e"
                + "x".repeat(52)
                + "…\", expected a whole number from 1 to 9");
  }

  @Test
  void listsTheFirstTwoHundredProblemsAndCountsTheRest() {
    String file =
        IntStream.range(0, 5_000).mapToObj(i -> "key" + i + " = 1\n").collect(Collectors.joining());

    assertThatThrownBy(Settings.parse(file)::check)
        .isInstanceOfSatisfying(
            ConfigException.class, refused -> assertThat(refused.problems()).hasSize(5_000))
        .hasMessageStartingWith("inline: 5000 problems\n  line 1: key0: unknown key\n")
        .hasMessageEndingWith("  line 200: key199: unknown key\n  … and 4800 more");
  }

  @Test
  void refusesAValueOfWhichTheParserMakesNothing() {
    Settings settings = Settings.parse("x = a");

    assertThat(settings.value("x", 5, "a thing", text -> null)).isEqualTo(5);

    assertThatThrownBy(settings::check).hasMessageEndingWith("expected a thing");
  }
}

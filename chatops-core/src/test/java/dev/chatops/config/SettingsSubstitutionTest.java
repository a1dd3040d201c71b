package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsSubstitutionTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("NICK", "opsbot", "PORT", "6667", "EMPTY", "", "WITH.DOT", "dotted", "ROOM", "#ops");

  @Test
  void takesAVariableFromTheEnvironment() {
    Settings settings =
        Settings.parse(
            """
            nick = ${NICK}
            port = ${PORT}
            both = "irc/"${NICK}":"${PORT}
            dotted = ${WITH.DOT}
            rooms = [${ROOM}, "#dev"]
            none = ${?NONE}
            kept = 1
            kept = ${?NONE}
            changed = 1
            changed = ${?PORT}
            """,
            ENVIRONMENT);

    assertThat(settings.string("nick")).isEqualTo("opsbot");
    assertThat(settings.integer("port", 1, 65_535)).isEqualTo(6667);
    assertThat(settings.string("both")).isEqualTo("irc/opsbot:6667");
    assertThat(settings.string("dotted")).isEqualTo("dotted");
    assertThat(settings.strings("rooms")).containsExactly("#ops", "#dev");
    assertThat(settings.optional("none")).isEmpty();
    assertThat(settings.string("kept")).isEqualTo("1");
    assertThat(settings.string("changed")).isEqualTo("6667");
    settings.check();
  }

  @Test
  void takesABlockOrAValueFromElsewhereInTheFile() {
    Settings settings =
        Settings.parse(
            """
            defaults { port = 6697, tls = true }
            irc = ${defaults} { host = a, port = 7000 }
            again = ${irc.host}
            """);

    Settings irc = settings.section("irc");
    assertThat(irc.keys()).containsExactly("tls", "host", "port");
    assertThat(irc.integer("port", 1, 65_535)).isEqualTo(7000);
    assertThat(irc.bool("tls", false)).isTrue();
    assertThat(irc.string("host")).isEqualTo("a");
    assertThat(settings.string("again")).isEqualTo("a");
    assertThat(settings.section("defaults").has("port")).isTrue();
    assertThat(settings.section("defaults").has("tls")).isTrue();
    settings.check();
  }

  @Test
  void namesEachVariableThatIsNotSet() {
    Settings settings =
        Settings.parse(
            """
            nick = ${NICKNAME}
            both = ${NICK}${ONE}" ${TEXT} "${TWO}
            list = [a, ${THREE}]
            path = ${defaults.host}
            block = ${BLOCK} { a = 1 }
            twice = 1
            twice = ${FOUR}
            rooms { ops = ${?ROOM}${FIVE} }
            """,
            ENVIRONMENT);
    settings.string("nick");
    settings.string("both", "");
    settings.strings("list");
    settings.optional("path");
    settings.section("block").string("a");
    settings.integer("twice", 1, 1);
    settings.section("rooms").secret("ops");

    Golden.assertRefused("config-variables", settings::check);
  }

  @Test
  void namesTheLineOfTheFileForAValueOfTheEnvironment() {
    Settings settings = Settings.parse("\nport = ${NICK}", ENVIRONMENT);
    settings.integer("port", 1, 9);

    assertThatThrownBy(settings::check)
        .hasMessageContaining("line 2: port: found \"opsbot\", expected a whole number");
  }

  @Test
  void refusesASecretWhoseVariableIsEmpty() {
    Settings settings = Settings.parse("password = ${EMPTY}, other = ${EMPTY}", ENVIRONMENT);
    settings.secret("password");

    assertThat(settings.optionalSecret("other")).isEmpty();
    Golden.assertRefused("config-empty-secret", settings::check);
  }

  @Test
  void asksNoVariableOfThisProcessWhenGivenAnEnvironment() {
    Settings settings = Settings.parse("path = ${?PATH}", Map.of());

    assertThat(settings.optional("path")).isEmpty();
    assertThat(Settings.parse("path = ${PATH}").string("path")).isEqualTo(System.getenv("PATH"));
  }

  @Test
  void refusesACircle() {
    assertThatThrownBy(() -> Settings.parse("x = 1\na = ${b}\nb = ${a}", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("leads back to itself");
  }
}

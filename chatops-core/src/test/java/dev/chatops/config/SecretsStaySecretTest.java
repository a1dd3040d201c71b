package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsStaySecretTest {

  private static final String CANARY = "canary-7f3a";

  private record Login(Secret pass, String user) {
    Login {
      if (!user.equals("ann")) {
        throw new IllegalArgumentException("no login for " + user + " with " + pass.reveal());
      }
    }
  }

  @Test
  void printsAsStars() {
    Secret secret = Secret.of(CANARY);

    assertThat(secret).hasToString("***");
    assertThat(secret.reveal()).isEqualTo(CANARY);
    assertThat(new Login(secret, "ann").toString()).doesNotContain(CANARY);
    assertThat(secret).isNotInstanceOf(java.io.Serializable.class);
  }

  @Test
  void equalsASecretOfTheSameTextAndNothingElse() {
    assertThat(Secret.of(CANARY))
        .isEqualTo(Secret.of(CANARY))
        .hasSameHashCodeAs(Secret.of(CANARY))
        .isNotEqualTo(Secret.of(CANARY + "x"))
        .isNotEqualTo(Secret.of(""))
        .isNotEqualTo(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "irc-passwd",
        "APP_SECRET",
        "bot.token",
        "api-key",
        "credentials",
        "passphrase"
      })
  void areKnownByTheNameOfTheirKey(String key) {
    Settings settings = Settings.parse("\"" + key + "\" = " + CANARY);

    settings.integer(key, 1, 2);
    settings.bool(key, true);
    settings.problem(key, CANARY, "another");

    assertHidden(settings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass = " + CANARY,
        "pass = ${IRC_PASSWORD}",
        "pass = \"x\"${IRC_PASSWORD}",
        "secrets { irc = " + CANARY + " }\npass = ${secrets.irc}",
        "defaults { pass = ${IRC_PASSWORD} }\nlogin = ${defaults} { user = bob }",
      })
  void areKnownByWhereTheyComeFromOrHowTheyAreRead(String hocon) {
    Settings settings = Settings.parse(hocon, Map.of("IRC_PASSWORD", CANARY));
    Settings login = settings.has("pass") ? settings : settings.section("login");
    if (hocon.startsWith("pass = canary")) {
      assertThat(login.secret("pass").reveal()).isEqualTo(CANARY);
    }

    login.integer("pass", 1, 2);
    login.value("pass", 1, "a number", Integer::valueOf);

    assertHidden(settings);
  }

  @Test
  void areTakenOutOfWhatARecordSays() {
    Settings settings = Settings.parse("pass = " + CANARY + ", user = bob");

    Throwable refused = catchThrowable(() -> settings.as(Login.class));

    assertThat(trace(refused)).contains("no login for bob with ***").doesNotContain(CANARY);
    assertHidden(settings);
  }

  @Test
  void areTakenOutOfAnAddress() {
    Settings settings = Settings.parse("url = \"https://ann:" + CANARY + "@example.org/x\"");
    settings.integer("url", 1, 2);

    assertHidden(settings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = canary-7f3a $x",
        "password = canary-7f3a@",
        "password = @canary-7f3a",
        "password = cost$canary-7f3a",
        "password = canary-7f3a: x",
        "password canary-7f3a",
        "password = \"canary-7f3a",
        "password = \"\"\"canary-7f3a",
        "password = \"\\canary-7f3a\"",
        "password = canary-7f3a { x = 1 }",
        "password = canary-7f3a [1]",
        "password = [canary-7f3a",
        "password = 1 } canary-7f3a",
        "password = ${canary-7f3a",
        "include canary-7f3a",
        "password += 1\npassword = canary-7f3a\npassword += 2",
      })
  void areNotQuotedWhenTheFileIsNotHocon(String hocon) {
    ConfigException refused =
        catchThrowableOfType(
            ConfigException.class, () -> Settings.parse(hocon, Map.of()).optional("password"));

    assertThat(refused).isNotNull();
    assertThat(trace(refused)).doesNotContain(CANARY);
  }

  private static void assertHidden(Settings settings) {
    ConfigException refused = catchThrowableOfType(ConfigException.class, settings::check);
    assertThat(refused).isNotNull();
    assertThat(trace(refused)).contains("***").doesNotContain(CANARY);
    assertThat(refused.problems().toString()).doesNotContain(CANARY);
    assertThat(settings.toString()).doesNotContain(CANARY);
  }

  private static String trace(Throwable thrown) {
    StringWriter out = new StringWriter();
    thrown.printStackTrace(new PrintWriter(out));
    return out.toString();
  }
}

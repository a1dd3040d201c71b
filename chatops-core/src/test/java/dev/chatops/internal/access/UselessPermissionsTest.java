package dev.chatops.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.config.Settings;
import dev.chatops.internal.spell.Spellings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a role holds to no purpose is most likely mistyped. */
class UselessPermissionsTest {

  private static final Set<String> NEEDED =
      Set.of("services.restart", "services.stop", "deploy.prod.eu", "ask");

  private static List<String> useless(String... permissions) {
    Settings settings =
        Settings.parse("roles {\n  r = [\"%s\"]\n}".formatted(String.join("\", \"", permissions)));
    return new Access(Spellings.EXACT).load(settings, Set.of("irc1")).useless(NEEDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"services.restart", "services.*", "deploy.*", "deploy.prod.*", "ask", "*"})
  void whatIsNeededIsNotTold(String permission) {
    assertThat(useless(permission)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "services.restrat, services.restart",
        "service.*, services.*",
        "deploy.prd.*, deploy.prod.*",
        "deploy.prod, deploy.prod.eu",
        "ask.*, -",
        "unlike.anything, -",
      })
  void whatNothingNeedsIsToldWithWhatMayHaveBeenMeant(String permission, String meant) {
    String more = meant == null ? "" : "; did you mean " + meant + "?";

    assertThat(useless("ask", permission))
        .containsExactly("inline line 2: roles.r: nothing here needs " + permission + more);
  }

  @Test
  void whatIsNoPermissionAtAllIsAProblemAndNotToldTwice() {
    assertThat(useless("Services.Restart", "a b")).isEmpty();
  }
}

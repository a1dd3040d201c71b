package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import dev.chatops.testkit.FakeChat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A plugin that wants what this version lacks is refused at start, by name. As soon as one of these
 * tests fails, its plugin has waited long enough: see docs/decisions/0002-plugins-that-wait.md.
 */
class PluginsThatWaitTest {

  @Test
  void gitHubWaitsForWebhooks() {
    GitHubPlugin gitHub = new GitHubPlugin(json -> null);

    assertThatItIsRefused(FakeChat.with(gitHub), gitHub, "@Webhook", "takes a Delivery");
  }

  private static void assertThatItIsRefused(FakeChat chat, Plugin plugin, String... reasons) {
    assertThatExceptionOfType(RegistrationException.class)
        .isThrownBy(chat::open)
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .hasSize(reasons.length)
                    .allSatisfy(
                        problem ->
                            assertThat(problem)
                                .contains(plugin.getClass().getSimpleName())
                                .contains("which this version does not run yet"))
                    .zipSatisfy(
                        List.of(reasons),
                        (problem, reason) -> assertThat(problem).contains(reason)));
  }
}

package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A plugin that wants what this version lacks is refused at start, by name. As soon as one of these
 * tests fails, its plugin has waited long enough: see docs/decisions/0002-plugins-that-wait.md.
 */
class PluginsThatWaitTest {

  @Test
  void deployWaitsForExclusiveAndTimeoutAndProgress() {
    DeployPlugin deploy = new DeployPlugin((app, to, branch) -> List.of());

    assertThatItIsRefused(FakeChat.with(deploy), deploy, "exclusive =", "timeout =");
  }

  @Test
  void gitHubWaitsForWebhooks() {
    GitHubPlugin gitHub = new GitHubPlugin(json -> null);

    assertThatItIsRefused(FakeChat.with(gitHub), gitHub, "@Webhook", "takes a Delivery");
  }

  @Test
  void tailWaitsForTimeoutAndStream() {
    TailPlugin tail = new TailPlugin((service, lines) -> null);

    assertThatItIsRefused(FakeChat.with(tail), tail, "timeout =");
  }

  /** What a method calls is not to be seen at start, so this one fails where it asks. */
  @Test
  void onCallWaitsForQuestions() {
    try (FakeChat chat =
        FakeChat.with(OnCallPlugin.class).bind(OnCallPlugin.Teams.class, () -> List.of("web"))) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").may("oncall.plan").says(ops, "!oncall handover");

      assertThat(ops).hasRepliesMatching("Something went wrong \\(trace .+\\)");
    }
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

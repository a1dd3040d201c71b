package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnCallPluginTest {

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(OnCallPlugin.class)
          .bind(OnCallPlugin.Teams.class, () -> List.of("web", "db"))
          .like(Profile.IRC);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann").may("oncall.plan");

  private void handsOverUntilTheLastQuestion() {
    chat.user("bob").says(ops, "morning");
    ann.says(ops, "!oncall handover");
    ann.says(ops, "web");
    ann.says(ops, "@bob");
    ann.says(ops, "2026-01-12");
    ann.says(ops, "7d");
    ann.says(ops, "the disk of web-2");
  }

  @Test
  void handsOverAfterAllQuestionsAreAnswered() {
    handsOverUntilTheLastQuestion();
    ann.says(ops, "yes");

    assertThat(ops)
        .hasReplies(
            "Which team?",
            "1. web",
            "2. db",
            "Who takes over?",
            "From which day on?",
            "For how long, such as 7d?",
            "Anything to watch? (- for nothing)",
            "bob is on call for web from 2026-01-12 for 7d. (yes or no)",
            "bob is on call for web");
  }

  @Test
  void changesNothingWithoutAYes() {
    handsOverUntilTheLastQuestion();
    ann.says(ops, "no");

    assertThat(ops).lastReply().isEqualTo("nothing has changed");
  }

  @Test
  void changesNothingIfSomebodyGoesForCoffeeInTheMidst() {
    handsOverUntilTheLastQuestion();
    chat.clock().advance(Duration.ofMinutes(2));

    assertThat(ops).lastReply().startsWith("nobody answered in time: bob is on call for web");
  }
}

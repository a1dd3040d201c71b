package dev.chatops.examples.opsbot.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnCallPluginTest {

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(OnCallPlugin.class)
          .like(Profile.IRC)
          .config("plugins { on-call { teams = [web, db, net] } }");

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann").may("oncall.plan");

  private void answers(String... lines) {
    for (String line : lines) {
      ann.says(ops, line);
    }
  }

  private void bobIsHere() {
    chat.user("bob").says(ops, "morning");
  }

  @Test
  void asksForAllItNeedsAndThenHandsOver() {
    bobIsHere();
    answers("!oncall handover", "web", "bob", "7d", "the disk of web-2", "yes");

    assertThat(ops)
        .hasReplies(
            "Which team?",
            "1. web",
            "2. db",
            "3. net",
            "Who takes over?",
            "For how long, such as 7d?",
            "Anything to watch? (- for nothing)",
            "bob is on call for web until 2026-01-12 09:00 UTC. (yes or no)",
            "bob is on call for web");
  }

  @Test
  void showsWhoIsOnCallUntilTheirTimeIsOver() {
    bobIsHere();
    answers("!oncall handover", "2", "@bob", "2h", "-", "yes");
    assertThat(ops).lastReply().isEqualTo("bob is on call for db");
    ann.says(ops, "!oncall");
    assertThat(ops)
        .hasRepliesMatching(
            ".*", ".*", "web +nobody", "db +bob +2026-01-05 11:00 UTC", "net +nobody");
    chat.clock().advance(Duration.ofHours(2));
    ann.says(ops, "!oncall");

    assertThat(ops).hasRepliesMatching(".*", ".*", "web +nobody", "db +nobody", "net +nobody");
  }

  @Test
  void whoWasOnCallMaySleep() {
    bobIsHere();
    answers("!oncall handover", "web", "bob", "7d", "-", "yes");
    answers("!oncall handover", "web", "ann", "7d", "-", "yes");

    assertThat(ops).lastReply().isEqualTo("ann is on call for web; bob may sleep");
  }

  @Test
  void changesNothingWithoutAYesOrAfterACancelOrWithoutAnAnswer() {
    bobIsHere();
    answers("!oncall handover", "web", "bob", "7d", "-", "no");
    assertThat(ops).lastReply().isEqualTo("nothing has changed");
    answers("!oncall handover", "web", "cancel");
    assertThat(ops).lastReply().startsWith("cancelled");
    answers("!oncall handover", "web", "bob");
    chat.clock().advance(Duration.ofMinutes(2));
    assertThat(ops).lastReply().startsWith("nobody answered in time");

    ann.says(ops, "!oncall");
    assertThat(ops).hasRepliesMatching(".*", ".*", "web +nobody", "db +nobody", "net +nobody");
  }

  @Test
  void nobodyElseAnswersForWhoWasAsked() {
    bobIsHere();
    answers("!oncall handover", "web");
    chat.user("bob").says(ops, "ann");
    answers("bob", "7d", "-", "yes");

    assertThat(ops).lastReply().isEqualTo("bob is on call for web");
  }

  @Test
  void aYearIsTooLong() {
    bobIsHere();
    answers("!oncall handover", "web", "bob", "365d", "-");

    assertThat(ops).lastReply().isEqualTo("nobody can be on call for more than three months");
  }

  @Test
  void takesARightToPlanAndNoneToSee() {
    FakeUser bob = chat.user("bob");
    bob.says(ops, "!oncall handover");
    assertThat(ops).hasNoReplies();
    assertThat(bob.direct()).hasRepliesContaining("oncall.plan");
    bob.says(ops, "!oncall");

    assertThat(ops).lastReply().contains("nobody");
  }

  @Test
  void isRememberedOverARestart() {
    bobIsHere();
    answers("!oncall handover", "web", "bob", "7d", "-", "yes");
    assertThat(ops).lastReply().isEqualTo("bob is on call for web");
    chat.restart();
    ann.says(ops, "!oncall");

    assertThat(String.join("\n", ops.replies())).contains("bob");
  }
}

package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another bot is not listened to, unless the configuration names it; then to its commands. */
class OtherBotsTest {

  static final class CiPlugin implements Plugin {

    @Command("deploy <app>")
    String deploy(String app) {
      return "deploying " + app;
    }

    @Command(value = "rollback", permission = "deploy.undo")
    String rollback() {
      return "rolled back";
    }

    @Command("release")
    String release(Context chat) {
      return chat.confirm("Sure?") ? "released" : "not released";
    }

    @Hears("(?i)good morning")
    String morning() {
      return "morning";
    }
  }

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(CiPlugin.class).config("access.bots = [\"fake/cibot\", \"fake/nobody\"]");

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ci = chat.user("cibot").bot();

  @Test
  void anAllowedBotRunsCommands() {
    ci.says(ops, "!deploy web");
    ci.says(ops, "opsbot: deploy db");
    ci.whispers("deploy cache");

    assertThat(ops).hasReplies("deploying web", "deploying db");
    assertThat(ci.direct()).hasReplies("deploying cache");
  }

  @Test
  void itHasTheRightsThatItIsGrantedAndNoOthers() {
    ci.says(ops, "!rollback");
    assertThat(ops).hasNoReplies();
    assertThat(ci.direct()).hasRepliesContaining("deploy.undo");

    ci.may("deploy.undo").says(ops, "!rollback");
    assertThat(ops).hasReplies("rolled back");
  }

  @Test
  void itAnswersWhatItIsAsked() {
    ci.says(ops, "!release");
    ci.says(ops, "yes");

    assertThat(ops).hasReplies("Sure?\n1. yes\n2. no", "released");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good morning",
        "opsbot: good morning",
        "opsbot: I don't know `deply`. Did you mean `deploy`?",
        "!deply web",
        "!unheard-of",
        "@opsbot"
      })
  void whatIsNoCommandOfItIsNotAnsweredForTwoBotsWouldNeverComeToAnEnd(String text) {
    ci.says(ops, text);

    assertThat(ops).hasNoReplies();
  }

  @Test
  void oneThatIsNotNamedIsNotListenedTo() {
    chat.user("spambot").bot().says(ops, "!deploy web");

    assertThat(ops).hasNoReplies();
    assertThat(chat.timeline().last(10)).isEmpty();
  }

  @Test
  void oneOfTheSameNameThatTheNetworkDoesNotVouchForIsNot() {
    chat.user("cibot").bot().unverified().says(ops, "!deploy web");

    assertThat(ops).hasNoReplies();
  }
}

package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Message;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Match;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a command, and what is talk. */
class AddressingTest {

  @RegisterExtension
  final FakeChat chat = FakeChat.with(AddressedPlugin.class).config("prefix = [\"!\", \"!.\"]");

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class AddressedPlugin implements Plugin {

    @Command("deploy <app>")
    String deploy(String app) {
      return "deploying " + app;
    }

    @Command("8ball")
    String ball() {
      return "ask again later";
    }

    @Command(value = "secret", permission = "secret.tell")
    String secret() {
      return "42";
    }

    @Hears("(?s).*")
    String talk(Match match) {
      return (match.addressed() ? "addressed" : "overheard") + ": " + match.text();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!deploy web",
        "!.deploy web",
        "!DEPLOY web",
        "  !deploy   web  ",
        "@opsbot deploy web",
        "@opsbot: deploy web",
        "@opsbot, deploy web",
        "opsbot: deploy web",
        "opsbot, deploy web",
        "opsbot:deploy web",
        "opsbot deploy web",
        "OpsBot deploy web",
        "opsbot: !deploy web",
      })
  void aCommandMayBeAddressedInAnyOfTheseWays(String text) {
    ann.says(ops, text);
    assertThat(ops).hasReplies("deploying web");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy web", "!deploy web", "@opsbot deploy web", "opsbot: deploy web"})
  void aDirectMessageNeedsNoPrefix(String text) {
    ann.whispers(text);
    assertThat(ann.direct()).hasReplies("deploying web");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy web",
        "opsbotdeploy web",
        "my.opsbot deploy web",
        "opsbot-2: deploy web",
        "ann@opsbot deploy web",
        "!",
        "!!!",
        "!?",
        "! hello",
        "!.",
        "…!deploy web",
      })
  void theseAreTalkThatNobodyMeantForTheBot(String text) {
    ann.says(ops, text);
    assertThat(ops).hasReplies("overheard: " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"opsbot is down again", "hey opsbot how are you", "what does @opsbot say?"})
  void theseAreTalkThatNamesTheBot(String text) {
    ann.says(ops, text);
    assertThat(ops).hasReplies("addressed: " + text);
  }

  @Test
  void aDigitFollowsAPrefixAsALetterDoes() {
    ann.says(ops, "!8ball");
    assertThat(ops).hasReplies("ask again later");
  }

  @Test
  void theBotAnswersToTheNameTheNetworkGivesIt() {
    try (FakeChat other =
        FakeChat.with(AddressedPlugin.class).config("adapters { fake { nick = deploybot } }")) {
      FakeRoom room = other.room("#ops");
      other.user("ann").says(room, "deploybot: deploy web");
      other.user("ann").says(room, "opsbot: deploy web");
      assertThat(room).hasReplies("deploying web", "deploying web");
    }
  }

  @Test
  void thePrefixTwiceRunsOnesOwnLastCommandAgainAndEchoesIt() {
    FakeUser bob = chat.user("bob");
    ann.says(ops, "!deploy web");
    bob.says(ops, "!8ball");
    ann.says(ops, "good morning");
    assertThat(ops).hasReplies("deploying web", "ask again later", "overheard: good morning");
    ann.says(ops, "!!");
    assertThat(ops).hasReplies("!deploy web", "deploying web");
    ann.says(ops, "!!");
    assertThat(ops).hasReplies("!deploy web", "deploying web");
  }

  @Test
  void thePrefixTwiceKnowsNothingOfOtherConversations() {
    ann.whispers("deploy web");
    assertThat(ann.direct()).hasReplies("deploying web");
    ann.says(ops, "!!");
    assertThat(ops).hasNoReplies();
    assertThat(ann.direct()).hasReplies("you have run no command here yet");
  }

  @Test
  void thePrefixTwiceIsAuthorisedAnew() {
    ann.says(ops, "!secret");
    assertThat(ann.direct()).hasRepliesContaining("you may not secret");
    ann.may("secret.tell");
    ann.says(ops, "!!");
    assertThat(ops).hasReplies("!secret", "42");
  }

  @Test
  void aNativeCommandTakesTheSameTrip() {
    ann.invokes(ops, "deploy web");
    assertThat(ops).hasReplies("deploying web");
    ann.invokes(ops, "deploy");
    assertThat(ops).hasRepliesContaining("usage: !deploy <app>");
  }

  @Test
  void historyIsNeverACommand() {
    ann.saidBefore(ops, "!deploy web");
    assertThat(ops).hasNoReplies();
  }

  @Test
  void whatWasSeenBeforeIsNeverACommand() {
    chat.network().duplicateNext();
    ann.says(ops, "!deploy web");
    assertThat(ops).hasReplies("deploying web");
  }

  @Test
  void theBotsOwnWordsAreNeverACommand() {
    chat.network().echoOwnWords();
    ann.says(ops, "the bot repeats: !8ball");
    assertThat(ops).hasReplies("overheard: the bot repeats: !8ball");
  }

  @Test
  void anotherBotsWordsAreNeverACommand() {
    chat.user("cibot").bot().says(ops, "!deploy web");
    assertThat(ops).hasNoReplies();
  }

  @Test
  void anEditedMessageRunsNothing() {
    Message typo = ann.says(ops, "!dploy web, see below");
    assertThat(ops).hasReplies("overheard: !dploy web, see below");
    ann.edits(typo, "!deploy web");
    assertThat(ops).hasNoReplies();
  }

  @Test
  void aNoticeIsNeitherCommandNorTalk() {
    ann.notices(ops, "!deploy web");
    ann.notices(ops, "opsbot, good morning");
    assertThat(ops).hasNoReplies();
  }
}

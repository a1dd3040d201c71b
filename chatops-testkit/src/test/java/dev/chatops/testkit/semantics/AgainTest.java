package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.Mention;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code !!} does again, and whom a native mention means. */
class AgainTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(AgainPlugin.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class AgainPlugin implements Plugin {

    @Command("greet <who> [<words...>]")
    String greet(User who, String words) {
      return "hello " + who.id() + (words == null ? "" : ": " + words);
    }

    @Command("roll <dice> [--sides=<n=6>] [<why...>]")
    String roll(int dice, int sides, String why) {
      return dice + " dice of " + sides + " sides" + (why == null ? "" : " " + why);
    }

    @Command("card")
    Content card() {
      return Card.titled("roll").button(Button.run("Roll", "roll <dice>", "2"));
    }
  }

  private void says(String text, Mention... mentions) {
    Conversation where = Conversation.of(chat.network().room("#ops"));
    User user = chat.network().person("ann");
    chat.network()
        .tell(
            key ->
                new Event.Said(
                    key,
                    new Message(
                        new MessageId(where.room().id(), key),
                        where,
                        user,
                        new Body(text, List.of(mentions)),
                        List.of(),
                        null),
                    Event.Origin.LIVE));
    chat.settle();
  }

  private static Mention at(int start, int end, String id) {
    return new Mention.OfUser(start, end, User.of(UserId.parse("fake/" + id), id), false);
  }

  @Test
  void aMentionOfSeveralWordsIsOneArgument() {
    ann.says(ops, "good morning");
    says("!greet @Bob Lee how are you", at(7, 15, "bob"));
    assertThat(ops).hasReplies("hello fake/bob: how are you");
  }

  @Test
  void theSamePersonIsMeantAgainWhoeverHasThatNameByNow() {
    ann.says(ops, "good morning");
    says("!greet @Bob Lee", at(7, 15, "bob"));
    chat.user("mallory").named("Bob Lee").says(ops, "hi");
    ann.says(ops, "!!");
    assertThat(ops).hasReplies("hello fake/bob", "!greet @Bob Lee", "hello fake/bob");
  }

  @Test
  void aFormIsDoneAgainAndEchoedAsItsLine() {
    ann.says(ops, "good morning");
    Conversation where = Conversation.of(chat.network().room("#ops"));
    Map<String, String> values = Map.of("dice", "2", "sides", "20", "why", "for luck");
    chat.network()
        .tell(
            key ->
                new Event.Invoked(
                    key,
                    where,
                    chat.network().person("ann"),
                    new Invocation.Filled("roll", values),
                    null));
    chat.settle();
    ann.says(ops, "!!");
    assertThat(ops)
        .hasReplies(
            "2 dice of 20 sides for luck",
            "!roll --sides=20 2 for luck",
            "2 dice of 20 sides for luck");
  }

  @Test
  void aNativeCommandIsDoneAgain() {
    ann.invokes(ops, "roll 3");
    ann.says(ops, "!!");
    assertThat(ops).hasReplies("3 dice of 6 sides", "!roll 3", "3 dice of 6 sides");
  }

  @Test
  void aButtonIsNotWhatOneHasSaid() {
    ann.says(ops, "!roll 1");
    ann.says(ops, "!card");
    ann.says(ops, "!roll 1");
    ann.presses(ops, "Roll");
    assertThat(ops).lastReply().isEqualTo("2 dice of 6 sides");
    ann.says(ops, "!!");
    assertThat(ops).lastReply().isEqualTo("1 dice of 6 sides");
  }

  @Test
  void whoHasOnlyPressedHasSaidNothing() {
    FakeUser bob = chat.user("bob");
    ann.says(ops, "!card");
    bob.presses(ops, "Roll");
    assertThat(ops).lastReply().isEqualTo("2 dice of 6 sides");
    bob.says(ops, "!!");
    assertThat(bob.direct()).hasReplies("you have run no command here yet");
    assertThat(ops).hasNoReplies();
  }
}

package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Message;
import dev.chatops.service.Timeline;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do in a fake chat, and what of the bot's words a test sees. */
@Tag("order")
class FakeChatTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(Parrot.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeRoom random = chat.room("#random");
  private final FakeUser ann = chat.user("ann");

  @Test
  void anAnswerStandsWhereItWasAsked() {
    ann.says(ops, "!say pong");
    assertThat(random).hasNoReplies();
    assertThat(ops).hasReplies("pong");
  }

  @Test
  void anAssertionTakesWhatIsNew() {
    ann.says(ops, "!say one");
    assertThat(ops).hasReplies("one");
    assertThat(ops).hasNoReplies();
    ann.says(ops, "!say two");
    ann.says(ops, "!say three");
    assertThat(ops).hasReplies("two", "three");
    assertThat(ops.replies()).containsExactly("one", "two", "three");
  }

  @Test
  void partsAndPatternsOfRepliesCanBeAsserted() {
    ann.says(ops, "!count 3");
    assertThat(ops).hasRepliesMatching("\\d", "[2-4]", "3");
    ann.says(ops, "!say one long sentence");
    assertThat(ops).hasRepliesContaining("long");
    ann.says(ops, "!count 3");
    assertThat(ops).lastReply().isEqualTo("3").isNotBlank();
  }

  @Test
  void directMessagesAreAPlaceOfTheirOwn() {
    ann.whispers("say just us");
    assertThat(ann.direct()).hasReplies("just us");
    assertThat(chat.user("bob").direct()).hasNoReplies();
    assertThat(ops).hasNoReplies();
  }

  @Test
  void whatOnePersonAloneSeesInARoomIsAmongTheirDirectMessages() {
    ann.says(ops, "!whisper psst");
    assertThat(ops).hasNoReplies();
    assertThat(ann.direct()).hasReplies("psst");
  }

  @Test
  void aThreadIsAPlaceOfItsOwn() {
    Message root = ann.says(ops, "!thread in here");
    assertThat(ops).hasNoReplies();
    assertThat(ops.thread(root)).hasReplies("in here");
    ann.says(ops.thread(root), "!say still in here");
    assertThat(ops.thread(root)).hasReplies("still in here");
  }

  @Test
  void aReplyThatChangesIsHeardAsItReadsNow() {
    ann.says(ops, "!change before after");
    assertThat(ops).hasReplies("after");
    assertThat(chat.transcript()).contains("< before\n# changed: before\n< after\n");
  }

  @Test
  void peopleJoinLeaveAndReact() {
    ann.joins(ops);
    assertThat(ops).hasReplies("welcome, ann");
    Message said = ann.says(ops, "hello");
    chat.user("bob").reacts(said, "👍");
    assertThat(ops).hasReplies("👍 from bob");
    ann.leaves(ops);
    assertThat(ops).hasReplies("ann has left");
  }

  @Test
  void peopleChooseFromANativeMenu() {
    ann.invokes(ops, "say from the menu");
    assertThat(ops).hasReplies("from the menu");
  }

  @Test
  void whoPressesAButtonRunsItsLine() {
    ann.says(ops, "!offer Cracker \"a cracker\"");
    assertThat(ops).lastReply().startsWith("What now?").contains("Cracker → say");
    chat.user("bob").presses(ops, "Cracker");
    assertThat(ops).hasReplies("a cracker");
    assertThat(chat.transcript()).contains("# bob presses \"Cracker\"");
  }

  @Test
  void aButtonThatIsNotThereCannotBePressed() {
    ann.says(ops, "!offer Cracker x");
    assertThat(ops).hasButtons("Cracker");
    assertThatThrownBy(() -> ann.presses(ops, "Biscuit"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("Biscuit", "@ #ops", "ann: !offer");
  }

  @Test
  void rightsAreGrantedBeforeTheFirstWordAndAfterwards() {
    ann.may("parrot.shout").says(ops, "!shout ahoy");
    assertThat(ops).hasReplies("ahoy!");
    FakeUser bob = chat.user("bob");
    bob.says(ops, "!shout me too");
    assertThat(ops).hasNoReplies();
    assertThat(bob.direct()).hasRepliesContaining("parrot.shout");
    bob.may("parrot.*").says(ops, "!shout me too");
    assertThat(ops).hasReplies("me too!");
  }

  @Test
  void somebodyOfAnotherNameIsStillTheSame() {
    ann.may("parrot.shout").named("Ann B").says(ops, "!shout it is me");
    assertThat(ops).hasReplies("it is me!");
    ann.joins(ops);
    assertThat(ops).hasReplies("welcome, Ann B");
  }

  @Test
  void theBotKnowsARoomByItsNameWithoutTheSign() {
    ann.says(ops, "!announce random hear, hear");
    assertThat(random).hasReplies("hear, hear");
    FakeRoom late = chat.room("#late");
    ann.says(ops, "!announce late you too");
    assertThat(late).hasReplies("you too");
  }

  @Test
  void timeStandsStillUntilItIsMoved() {
    ann.says(ops, "!time");
    chat.clock().advance(Duration.ofMinutes(90));
    ann.says(ops, "!time");
    assertThat(ops).hasReplies("2026-01-05T09:00:00Z", "2026-01-05T10:30:00Z");
  }

  @Test
  void theTimelineOfTheTestIsAtHand() {
    ann.says(ops, "!say pong");
    assertThat(ops).hasReplies("pong");
    assertThat(chat.timeline().last(10))
        .extracting(Timeline.Entry::kind)
        .containsExactly(
            Timeline.Kind.RECEIVED,
            Timeline.Kind.STARTED,
            Timeline.Kind.SAID,
            Timeline.Kind.DELIVERED,
            Timeline.Kind.SUCCEEDED);
  }

  @Test
  void aPluginOfTheBotCanBeHad() {
    assertThat(chat.instance(Parrot.class).say("direct")).isEqualTo("direct");
  }

  @Test
  void theTranscriptTellsEverythingInOrder() {
    ann.says(ops, "!say one\ntwo");
    ann.whispers("say three");
    ann.joins(random);
    assertThat(chat.transcript())
        .isEqualTo(
            """
            @ #ops
            ann: !say one
            | two
            < one
            | two

            @ ann
            ann: say three
            < three

            @ #random
            # ann joins
            < welcome, ann
            """);
  }

  @Test
  void theTranscriptOfATestCanBePlayedAsATest() {
    ann.says(ops, "!say pong");
    ann.whispers("count 2");
    try (FakeChat other = FakeChat.with(Parrot.class)) {
      other.play(Transcript.parse(chat.transcript()));
      assertThat(other.transcript()).isEqualTo(chat.transcript());
    }
  }
}

package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is an answer to a question, and what becomes of a question without one. */
@Tag("order")
class AskingTest {

  private static final String ENVIRONMENT = "Which environment?\n1. staging\n2. prod";

  @RegisterExtension final FakeChat chat = FakeChat.with(AskPlugin.class).like(Profile.CONSOLE);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");
  private final FakeUser bob = chat.user("bob");

  private List<String> failures() {
    return chat.timeline().last(200).stream()
        .filter(entry -> entry.kind().end() && !entry.text().isEmpty())
        .map(Entry::text)
        .toList();
  }

  @Test
  void aBareLineThatConvertsIsAnAnswerAndNothingElse() {
    ann.says(ops, "!deploy");
    assertThat(ops).hasReplies(ENVIRONMENT);

    ann.says(ops, "prod");

    assertThat(ops).hasReplies("deploying to PROD");
  }

  @Test
  void aBareLineThatDoesNotConvertIsTalk() {
    ann.says(ops, "!deploy");
    ann.says(ops, "I wonder whether prod is up");

    assertThat(ops).hasReplies(ENVIRONMENT, "I heard talk");
    ann.says(ops, "2");
    assertThat(ops).hasReplies("deploying to PROD");
  }

  @Test
  void anybodyElsesLineIsTalk() {
    ann.says(ops, "!deploy");
    bob.says(ops, "prod");

    assertThat(ops).hasReplies(ENVIRONMENT, "I heard talk");
    ann.says(ops, "staging");
    assertThat(ops).hasReplies("deploying to STAGING");
  }

  @Test
  void aLineInAnotherRoomIsTalk() {
    FakeRoom dev = chat.room("#dev");
    ann.says(ops, "!deploy");
    ann.says(dev, "prod");

    assertThat(dev).hasReplies("I heard talk");
    ann.says(ops, "Staging");
    assertThat(ops).hasReplies(ENVIRONMENT, "deploying to STAGING");
  }

  @Test
  void anAddressedAnswerThatDoesNotConvertIsAskedAgainTwice() {
    ann.says(ops, "!deploy");
    ann.says(ops, "opsbot: moon");
    ann.says(ops, "@opsbot mars");
    ann.says(ops, "opsbot, venus");

    assertThat(ops)
        .hasReplies(
            ENVIRONMENT,
            "the answer: found `moon`, expected one of staging, prod\n" + ENVIRONMENT,
            "the answer: found `mars`, expected one of staging, prod\n" + ENVIRONMENT,
            "no answer that I understood: Which environment?");
  }

  @Test
  void anAddressedAnswerMayComeAfterAWrongOne() {
    ann.says(ops, "!count");
    ann.says(ops, "opsbot: many");
    ann.says(ops, "opsbot: 41");

    assertThat(ops).lastReply().isEqualTo("counted 42");
  }

  @Test
  void anyLineInADirectConversationIsAnAnswer() {
    ann.whispers("deploy");
    ann.whispers("ping");
    ann.whispers("prod");

    assertThat(ann.direct())
        .hasReplies(
            ENVIRONMENT,
            "the answer: found `ping`, expected one of staging, prod\n" + ENVIRONMENT,
            "deploying to PROD");
  }

  @Test
  void aLineWithAPrefixIsACommand() {
    ann.says(ops, "!deploy");
    ann.says(ops, "!ping");
    ann.whispers("!ping");
    ann.says(ops, "prod");

    assertThat(ops).hasReplies(ENVIRONMENT, "pong", "deploying to PROD");
    assertThat(ann.direct()).hasReplies("pong");
  }

  @Test
  void typesOfAPluginAreNotReadFromBareLines() {
    ann.says(ops, "!restart");
    ann.says(ops, "web-1");
    assertThat(ops).hasReplies("Which host?");

    ann.says(ops, "opsbot: web-1");

    assertThat(ops).hasReplies("restarting web-1");
  }

  @Test
  void choicesAreTakenByValueLabelOrNumber() {
    for (String answer : List.of("db team", "DB TEAM", "2")) {
      ann.says(ops, "!page");
      ann.says(ops, answer);
      assertThat(ops).hasReplies("Which team?\n1. web\n2. db team", "paging db team");
    }
  }

  @Test
  void yesAndNoTakeNothingElse() {
    ann.says(ops, "!wipe");
    ann.says(ops, "1");
    ann.says(ops, "true");
    ann.says(ops, "yes please");
    assertThat(ops).hasReplies("web-1 is wiped. (yes or no)");

    ann.says(ops, "Yes");
    assertThat(ops).hasReplies("wiped");
    ann.says(ops, "!wipe");
    ann.says(ops, "n");
    assertThat(ops).hasReplies("web-1 is wiped. (yes or no)", "left alone");
  }

  @Test
  void cancelEndsTheCommand() {
    ann.says(ops, "!deploy");
    ann.says(ops, "Cancel");
    ann.says(ops, "!deploy");
    ann.says(ops, "!cancel");
    ann.says(ops, "!cancel");

    assertThat(ops)
        .hasReplies(
            ENVIRONMENT,
            "cancelled: Which environment?",
            ENVIRONMENT,
            "cancelled: Which environment?",
            "you are not asked anything");
  }

  @Test
  void patienceEndsAfterTwoMinutes() {
    ann.says(ops, "!deploy");
    chat.clock().advance(Duration.ofSeconds(119));
    assertThat(ops).hasReplies(ENVIRONMENT);

    chat.clock().advance(Duration.ofSeconds(1));
    assertThat(ops).hasReplies("nobody answered in time: Which environment?");
    ann.says(ops, "prod");
    assertThat(ops).hasReplies("I heard talk");
    assertThat(failures()).containsExactly("nobody answered in time: Which environment?");
  }

  @Test
  void whatWasNotAnsweredOnceIsNotAskedAgain() {
    ann.says(ops, "!twice");
    ann.says(ops, "cancel");

    assertThat(ops).hasReplies("One?", "no answer: CANCELLED", "cancelled: One?");
  }

  @Test
  void aSecondQuestionToTheSamePersonInTheSamePlaceWaitsItsTurn() {
    ann.says(ops, "!deploy");
    ann.says(ops, "!page");
    bob.says(ops, "!page");
    assertThat(ops).hasReplies(ENVIRONMENT, "Which team?\n1. web\n2. db team");

    ann.says(ops, "prod");
    assertThat(ops).hasRepliesMatching("(?s)deploy.*|Which.*", "(?s)deploy.*|Which.*");
    ann.says(ops, "web");
    bob.says(ops, "db team");
    assertThat(ops).hasReplies("paging web", "paging db team");
  }

  @Test
  void aReplyToTheQuestionIsAnAnswerAndALateOneIsToldSo() {
    ann.says(ops, "!restart");
    Event.Said reply = replyTo("web-2");
    chat.network().tell(key -> reply);
    chat.settle();
    assertThat(ops).hasReplies("Which host?", "restarting web-2");

    chat.network().tell(key -> new Event.Said(key, reply.message()));
    chat.settle();

    assertThat(ann.direct()).hasReplies("too late: that question is over");
  }

  /** The ids of a fake network count up: the question is the message before the next one. */
  private Event.Said replyTo(String text) {
    MessageId next = chat.network().says(bob.user(), ops.conversation(), "hm").id();
    int question = Integer.parseInt(next.value().replaceAll("\\D", "")) - 1;
    MessageId asked =
        new MessageId(next.room(), next.value().replaceAll("\\d+", String.valueOf(question)));
    MessageId id = new MessageId(next.room(), "reply");
    Message said = new Message(id, ops.conversation(), ann.user(), Body.of(text), List.of(), asked);
    return new Event.Said("reply", said);
  }
}

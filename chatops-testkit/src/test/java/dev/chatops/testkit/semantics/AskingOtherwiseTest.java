package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Message;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Questions in other shapes: secrets, forms, threads and buttons. */
@Tag("order")
class AskingOtherwiseTest {

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
  void aSecretIsAskedForInPrivateAndShownNowhere() {
    ann.says(ops, "!login");
    assertThat(ann.direct()).hasReplies("Your token?");
    ann.says(ops, "not the token");

    ann.whispers("hunter2 and more");

    assertThat(ops).hasReplies("a token of 16 characters: ***");
    assertThat(chat.timeline().last(1_000).toString()).doesNotContain("hunter2");
  }

  @Test
  void aFormIsAskedLineByLineWithAWayBack() {
    bob.says(ops, "hello");
    ann.says(ops, "!shift");
    ann.says(ops, "opsbot: bob");
    ann.says(ops, "back");
    ann.says(ops, "bob");
    ann.says(ops, "2026-01-06");
    ann.says(ops, "7d");
    ann.says(ops, "-");

    assertThat(ops)
        .hasReplies(
            "Who?",
            "From when?",
            "Who?",
            "From when?",
            "length?",
            "A note? (- for nothing)",
            "Shift[who=bob (fake/bob), from=2026-01-06, length=PT168H, note=Optional.empty]");
  }

  @Test
  void aQuestionWaitsInTheThreadWhereThereAreThreads() {
    try (FakeChat slack = FakeChat.with(AskPlugin.class).like(Profile.SLACK)) {
      FakeRoom room = slack.room("#ops");
      FakeUser cid = slack.user("cid");
      Message asked = cid.says(room, "!inthread");
      FakeRoom thread = room.thread(asked);
      assertThat(thread).hasReplies(ENVIRONMENT);

      cid.says(thread, "moon");
      cid.says(thread, "prod");

      assertThat(thread)
          .hasReplies(
              "the answer: found `moon`, expected one of staging, prod\n" + ENVIRONMENT, "PROD");
      assertThat(room).hasReplies("done");
    }
  }

  @Test
  void aButtonAnswersForWhoWasAskedAlone() {
    try (FakeChat slack = FakeChat.with(AskPlugin.class).like(Profile.SLACK)) {
      FakeRoom room = slack.room("#ops");
      slack.user("cid").says(room, "!wipe");
      assertThat(room).hasReplies("web-1 is wiped.\n1. yes\n2. no");

      slack.user("dora").presses(room, "yes");
      assertThat(slack.user("dora").direct()).hasReplies("that question is for somebody else");
      slack.user("cid").presses(room, "yes");
      assertThat(room).hasReplies("wiped");
      slack.user("cid").presses(room, "no");
      assertThat(slack.user("cid").direct()).hasReplies("too late: that question is over");
    }
  }

  @Test
  void theEndOfTheBotEndsQuestions() {
    ann.says(ops, "!deploy");
    assertThat(ops).hasReplies(ENVIRONMENT);

    chat.bot().close();

    assertThat(chat.transcript()).contains("< the bot stops: Which environment?");
    assertThat(failures()).containsExactly("the bot stops: Which environment?");
  }
}

package dev.chatops.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralPeopleTest {

  private final Pipe pipe = new Pipe();

  @Test
  void whoIsPlayedSpeaksUntilSomebodyElseIs() throws Exception {
    pipe.type("a\n/as ann\nb\n/in #ops\nc\n/as bob\nd\n/as\ne\n/in\nf\n");

    assertThat(spoken())
        .containsExactly(
            "console/operator in #console: a",
            "console/ann in #console: b",
            "console/ann in #ops: c",
            "console/bob in #ops: d",
            "console/operator in #ops: e",
            "console/operator in #console: f");
  }

  @Test
  void aPersonIsVouchedForAndOneWithATildeIsNot() throws Exception {
    pipe.type("/as ann\na\n/as ~ann\nb\n/as operator\nc\n");

    assertThat(pipe.bot.messages())
        .extracting(message -> message.from().id() + " " + message.from().verified())
        .containsExactly("console/ann true", "console/~ann false", "console/operator true");
  }

  @Test
  void aDirectConversationBelongsToWhoeverIsPlayed() throws Exception {
    pipe.type("/dm\na\n/as ann\nb\n/in #ops\nc\n");

    assertThat(pipe.bot.messages())
        .extracting(message -> message.where().room())
        .containsExactly(
            Room.direct(RoomId.parse("console/operator"), "operator"),
            Room.direct(RoomId.parse("console/ann"), "ann"),
            Room.of(RoomId.parse("console/#ops")));
  }

  @Test
  void whoeverComesIntoARoomJoinsItOnce() throws Exception {
    pipe.type("/as ann\n/in #ops\n/as bob\n/as ann\n/in #console\n/in #ops\n/dm\n");

    assertThat(pipe.bot.of(Event.Joined.class))
        .extracting(joined -> joined.user().name() + " " + joined.room().name())
        .containsExactly("opsbot #console", "ann #console", "opsbot #ops", "ann #ops", "bob #ops");
    assertThat(pipe.bot.of(Event.Joined.class))
        .allMatch(joined -> joined.self() == joined.user().name().equals("opsbot"));
  }

  @Test
  void nobodyPlaysTheBot() throws Exception {
    pipe.type("/as OpsBot\na\n");

    assertThat(spoken()).containsExactly("console/operator in #console: a");
    assertThat(pipe.notes()).isEqualTo("OpsBot is the bot itself\n");
  }

  @Test
  void theConsolesOwnWordsGoToTheOtherOutput() throws Exception {
    pipe.type("/as ann\n/in #ops\n/dm\n/hlep\n");

    assertThat(pipe.said()).isEmpty();
    assertThat(pipe.notes())
        .isEqualTo(
            """
            you are ann in #console
            you are ann in #ops
            you are ann, alone with opsbot
            the console has no /hlep. Did you mean /help? To say it in the room, begin with two slashes.
            """);
    assertThat(pipe.bot.messages()).isEmpty();
  }

  @Test
  void theTranscriptHoldsWhatEverybodySaidEverywhere() throws Exception {
    pipe.bot.answers =
        message -> message.text().startsWith("!") ? List.of("two\nlines") : List.of();

    pipe.type("hello\n/as ann\n/in #ops\n!who\n/dm\n!x\n//help\n/transcript\n");

    assertThat(pipe.notes())
        .endsWith(
            """
            #console <operator> hello
            #ops <ann> !who
            #ops <opsbot> two
            lines
            @ann <ann> !x
            @ann <opsbot> two
            lines
            @ann <ann> /help
            """);
  }

  @Test
  void whatFollowsQuitIsNotRead() throws Exception {
    pipe.type("a\n/quit\nb\n");

    assertThat(pipe.bot.texts()).containsExactly("a");
  }

  private List<String> spoken() {
    return pipe.bot.messages().stream().map(SeveralPeopleTest::spoken).toList();
  }

  private static String spoken(Message message) {
    return message.from().id() + " in " + message.where().room().name() + ": " + message.text();
  }
}

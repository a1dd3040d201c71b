package dev.chatops.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Adapter;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final Conversation HERE =
      Conversation.of(Room.of(RoomId.parse("console/#console")));

  private final RecordingInbound bot = new RecordingInbound();
  private Screen screen;
  private Adapter console;

  @BeforeEach
  void start() throws Exception {
    screen = new Screen();
    console = screen.console(ConsoleSettings.DEFAULTS, false);
    bot.answered = action -> console.perform(action).handle((receipt, failure) -> null);
    console.start(bot);
    screen.shows("operator #console> ");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theGreetingSaysHowToGoOn() {
    assertThat(screen.raw())
        .contains("opsbot listens: !help lists what it can do, /help what this console can");
  }

  @Test
  void aLineIsSaidAndAnswered() throws Exception {
    bot.answers = message -> List.of("pong");

    screen.press("!ping" + Screen.ENTER);

    screen.shows("pong");
    assertThat(bot.texts()).containsExactly("!ping");
  }

  @Test
  void aTerminalThatStumblesBetweenTwoLinesIsNotTheEnd() throws Exception {
    bot.answers = message -> List.of("pong");
    screen.stumbles(1);

    screen.press("!one" + Screen.ENTER);
    screen.shows("pong");
    screen.press("!two" + Screen.ENTER);
    screen.shows("pong");

    assertThat(bot.texts()).containsExactly("!one", "!two");
  }

  @Test
  void thePromptShowsWhoAndWhere() throws Exception {
    screen.press("/as ann" + Screen.ENTER);
    screen.shows("ann #console> ");
    screen.press("/in #ops" + Screen.ENTER);
    screen.shows("ann #ops> ");
    screen.press("/dm" + Screen.ENTER);
    screen.shows("ann @opsbot> ");
    screen.press("/as" + Screen.ENTER);
    screen.shows("operator @opsbot> ");
  }

  @Test
  void whatIsSaidMeanwhileStandsAboveWhatIsBeingTyped() throws Exception {
    screen.press("!depl");
    screen.shows("!depl");

    console.perform(Pipe.say(HERE, "an alert\nof two lines"));

    screen.shows("an alert");
    screen.shows("of two lines");
    screen.shows("operator #console> !depl");
    screen.press("oy" + Screen.ENTER);
    screen.shows("\n");
    awaitTexts(1);
    assertThat(bot.texts()).containsExactly("!deploy");
  }

  @Test
  void whatIsSaidElsewhereNamesItsRoomOnEachLine() throws Exception {
    Room ops = Room.of(RoomId.parse("console/#ops"));
    Room ann = Room.direct(RoomId.parse("console/ann"), "ann");

    console.perform(Pipe.say(Conversation.of(ops), "one\ntwo"));
    screen.shows("[#ops] one");
    screen.shows("[#ops] two");
    console.perform(Pipe.say(Conversation.of(ann), "psst"));
    screen.shows("[@ann] psst");
  }

  @Test
  void nothingThatIsSaidSteersTheTerminal() throws Exception {
    console.perform(Pipe.say(HERE, "\u001B]0;owned\u0007\u001B[2Jhi"));

    screen.shows("␛]0;owned␇␛[2Jhi");
  }

  @Test
  void tabCompletesCommandsBehindThePrefix() throws Exception {
    screen.press("!dep" + Screen.TAB);
    screen.shows("!deploy ");
    screen.press("st" + Screen.TAB);
    screen.shows("staging ");
    screen.press("--d" + Screen.TAB);
    screen.shows("--dry-run ");
    screen.press(Screen.ENTER);
    awaitTexts(1);

    assertThat(bot.texts()).containsExactly("!deploy staging --dry-run");
    assertThat(bot.suggestions)
        .containsExactly(
            "operator in #console: dep",
            "operator in #console: deploy st",
            "operator in #console: deploy staging --d");
  }

  @Test
  void tabShowsWhatCommandsAreFor() throws Exception {
    screen.press("!" + Screen.TAB);

    screen.shows("deploy");
    screen.shows("Bring an app to an environment");
  }

  @Test
  void tabCompletesUnderTheRightsOfWhoeverIsPlayed() throws Exception {
    screen.press("/as ann" + Screen.ENTER + "/dm" + Screen.ENTER);
    screen.shows("ann @opsbot> ");

    screen.press("pi" + Screen.TAB);

    screen.shows("ping ");
    assertThat(bot.suggestions).containsExactly("ann in ann: pi");
  }

  @Test
  void tabCompletesTheConsolesOwnCommandsPeopleAndRooms() throws Exception {
    screen.press("/tr" + Screen.TAB);
    screen.shows("/transcript ");
    screen.press(Screen.ENTER + "/as ann" + Screen.ENTER + "/in #ops" + Screen.ENTER);
    screen.shows("ann #ops> ");
    screen.press("/as op" + Screen.TAB + Screen.ENTER);
    screen.shows("operator #ops> ");
    screen.press("/in #c" + Screen.TAB + Screen.ENTER);
    screen.shows("operator #console> ");
    assertThat(bot.suggestions).isEmpty();
  }

  @Test
  void talkIsNotCompleted() throws Exception {
    screen.press("dep" + Screen.TAB + "end" + Screen.ENTER);
    awaitTexts(1);

    assertThat(bot.texts()).containsExactly("depend");
    assertThat(bot.suggestions).isEmpty();
  }

  @Test
  void aPasteOfSeveralLinesIsOneMessage() throws Exception {
    screen.press("\u001B[200~!note\rline two\rline three\r\u001B[201~" + Screen.ENTER);
    awaitTexts(1);

    assertThat(bot.texts()).containsExactly("!note\nline two\nline three");
  }

  @Test
  void thePrefixOfCommandsIsNotTheHistoryOfAShell() throws Exception {
    screen.press("!echo !! \\n !$ \"open" + Screen.ENTER);
    awaitTexts(1);

    assertThat(bot.texts()).containsExactly("!echo !! \\n !$ \"open");
  }

  @Test
  void controlCClearsTheLineAndNothingElse() throws Exception {
    screen.press("!drop everything");
    screen.shows("!drop everything");
    screen.press(Screen.CTRL_C);
    screen.shows("operator #console> ");
    screen.press("!ping" + Screen.ENTER);
    awaitTexts(1);

    assertThat(bot.texts()).containsExactly("!ping");
    assertThat(bot.end.getCount()).isOne();
  }

  @Test
  void controlDEnds() throws Exception {
    screen.press(Screen.CTRL_D);

    assertThat(bot.awaitEnd()).isTrue();
    assertThat(bot.failures).isEmpty();
  }

  @Test
  void enterOnAnEmptyLineSaysNothing() throws Exception {
    screen.press(Screen.ENTER + "  " + Screen.ENTER + "hi" + Screen.ENTER);
    awaitTexts(1);

    assertThat(bot.texts()).containsExactly("hi");
  }

  @Test
  void theLastLineComesBackWithTheArrowKey() throws Exception {
    screen.press("!ping" + Screen.ENTER);
    awaitTexts(1);
    screen.shows("operator #console> ");
    screen.press(Screen.UP + Screen.ENTER);
    awaitTexts(2);

    assertThat(bot.texts()).containsExactly("!ping", "!ping");
  }

  @Test
  void withoutColoursNothingIsColoured() throws Exception {
    console.perform(Pipe.say(HERE, "pong"));
    screen.shows("pong");

    assertThat(screen.raw()).doesNotContainPattern("\u001B\\[[0-9;]*3[0-9]");
  }

  @Test
  void closeEndsAReadThatWaitsAndTellsNothing() {
    console.close();

    assertThat(bot.end.getCount()).isOne();
  }

  private void awaitTexts(int count) throws Exception {
    CompletableFuture<Void> there = new CompletableFuture<>();
    bot.onSaid =
        text -> {
          if (bot.texts().size() >= count) {
            there.complete(null);
          }
        };
    if (bot.texts().size() < count) {
      there.get(10, TimeUnit.SECONDS);
    }
  }
}

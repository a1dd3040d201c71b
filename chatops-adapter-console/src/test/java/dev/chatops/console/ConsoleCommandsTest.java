package dev.chatops.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.console.Typed.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleCommandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!ping|SAY|!ping",
        "hello there|SAY|hello there",
        "//as ann|SAY|/as ann",
        "//|SAY|/",
        "/|SAY|/",
        "/ as|SAY|/ as",
        "/8ball|SAY|/8ball",
        "/as ann|AS|ann",
        "/as @ann|AS|ann",
        "/as   ann  |AS|ann",
        "/as ~ann|AS|~ann",
        "/as Jürgen.O-neill_2|AS|Jürgen.O-neill_2",
        "/as|AS|''",
        "/in #ops|IN|ops",
        "/in ops|IN|ops",
        "/in|IN|''",
        "/dm|DM|''",
        "/transcript|TRANSCRIPT|''",
        "/help|HELP|''",
        "/quit|QUIT|''"
      })
  void aLineIsForTheConsoleIfALetterFollowsItsFirstSlash(String line, What what, String text) {
    assertThat(ConsoleCommands.parse(line)).isEqualTo(new Typed(what, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/as ann bob",
        "/as -ann",
        "/as #ops",
        "/as ~",
        "/as a/b",
        "/as ann\nbob",
        "/as a\0b",
        "/in @ann",
        "/in ~ops",
        "/dm hello",
        "/help me",
        "/nothinglikeit",
        "/AS ann"
      })
  void whatItCannotTakeIsWrong(String line) {
    assertThat(ConsoleCommands.parse(line).what()).isEqualTo(What.WRONG);
  }

  @Test
  void anUnknownCommandNamesTheOneThatWasMeant() {
    assertThat(ConsoleCommands.parse("/trnscript").text())
        .isEqualTo(
            "the console has no /trnscript. Did you mean /transcript?"
                + " To say it in the room, begin with two slashes.");
    assertThat(ConsoleCommands.parse("/usr/bin/env is gone").text())
        .isEqualTo(
            "the console has no /usr/bin/env. /help lists what it knows."
                + " To say it in the room, begin with two slashes.");
  }

  @Test
  void aNameThatIsNoneIsShownAtMostInPart() {
    assertThat(ConsoleCommands.parse("/as " + "x".repeat(100_000)).text()).hasSizeLessThan(200);
    assertThat(ConsoleCommands.parse("/" + "x".repeat(100_000)).text()).hasSizeLessThan(200);
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(ConsoleCommands.help()).contains(ConsoleCommands.names());
  }
}

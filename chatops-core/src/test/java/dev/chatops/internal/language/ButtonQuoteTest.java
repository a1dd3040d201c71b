package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Button;
import dev.chatops.chat.Press;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a button writes, the command line reads back as it was, whatever it is. */
class ButtonQuoteTest {

  private static final String[] PIECES = {
    "\"",
    "\\",
    "\\\"",
    "\\u{41}",
    "u{",
    "}",
    "'",
    "`",
    "```",
    "“",
    "”",
    "„",
    "‘",
    "’",
    "—",
    "–",
    "-",
    "--",
    "=",
    "--x=",
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "\u00A0",
    "\u2028",
    "\0",
    "\uD800",
    "\uDC00",
    "\uD83D\uDE00",
    "\u202E",
    "\u200B",
    "\uFEFF",
    "a",
    "B",
    "9",
    "ß",
    "<",
    ">",
    "[",
    "|"
  };

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void everyStringComesBackAsOneWord() {
    Random random = new Random(20151101);
    for (int i = 0; i < 10_000; i++) {
      String value = random(random);
      CommandLine line = CommandLine.of("note " + Button.quote(value) + " end");
      assertThat(line.words()).extracting(Word::text).containsExactly("note", value, "end");
      assertThat(line.firstLine()).isEqualTo(3);
    }
  }

  @Test
  void everyStringComesBackAsTheValueOfAnOption() {
    Usage usage = Usage.parse("note [--text=<text>]");
    Random random = new Random(42);
    for (int i = 0; i < 5_000; i++) {
      String value = random(random);
      CommandLine line = CommandLine.of("note --text=" + Button.quote(value));
      assertThat(usage.match(line, 1).value("text").text()).isEqualTo(value);
    }
  }

  @Test
  void manyStringsComeBackAsManyWords() {
    Usage usage = Usage.parse("run <args...>");
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      List<String> values = List.of(random(random), random(random), random(random));
      Button button = Button.run("Run", "run <args...>", values);
      CommandLine line = CommandLine.of(((Press.Run) button.press()).line());
      assertThat(usage.match(line, 1).value("args").words())
          .extracting(Word::text)
          .isEqualTo(values);
    }
  }

  @Test
  void noArgumentIsALiteralOrAnOption() {
    Usage usage = Usage.parse("graph [me] <target> [--dry-run]");
    for (String value : List.of("me", "--dry-run", "--", "-n", "—n", "graph")) {
      CommandLine line = CommandLine.of("graph " + Button.quote(value));
      assertThat(usage.match(line, 1).value("target").text()).isEqualTo(value);
    }
  }
}

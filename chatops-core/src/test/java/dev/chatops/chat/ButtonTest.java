package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonTest {

  @Test
  void eachPlaceTakesTheNextArgumentAsOneWord() {
    assertThat(line(Button.run("Ack", "ack <id>", 778467))).isEqualTo("ack 778467");
    assertThat(line(Button.run("Note", "note <id> <text>", 1, "it's \"odd\" \\o/")))
        .isEqualTo("note 1 \"it's \\\"odd\\\" \\\\o/\"");
    assertThat(line(Button.run("Deploy", "deploy <app> --branch=<b> now", "web", "a b")))
        .isEqualTo("deploy \"web\" --branch=\"a b\" now");
  }

  @Test
  void anArgumentThatLooksLikeALiteralOrAnOptionIsQuoted() {
    assertThat(line(Button.run("Graph", "graph <target>", "me"))).isEqualTo("graph \"me\"");
    assertThat(line(Button.run("Graph", "graph <target>", "--help"))).isEqualTo("graph \"--help\"");
    assertThat(line(Button.run("Graph", "graph <by>", -15))).isEqualTo("graph \"-15\"");
    assertThat(line(Button.run("Graph", "graph <by>", ""))).isEqualTo("graph \"\"");
  }

  @Test
  void theRestGoesInAsItIsAndAListWordByWord() {
    assertThat(line(Button.run("Note", "note <id> <text...>", 1, "it's  \"odd\"")))
        .isEqualTo("note 1 it's  \"odd\"");
    assertThat(line(Button.run("Git", "git <args...>", List.of("commit", "-m", "a b"))))
        .isEqualTo("git \"commit\" \"-m\" \"a b\"");
    assertThat(line(Button.run("Git", "git <args...>", List.of()))).isEqualTo("git");
  }

  @Test
  void whatWouldStartALineOrTurnTheWritingIsWrittenByItsNumber() {
    assertThat(Button.quote("a\nb\r\0\u2028\u202Ec\uD800"))
        .isEqualTo("\"a\\u{a}b\\u{d}\\u{0}\\u{2028}\\u{202e}c\\u{d800}\"");
    assertThat(Button.quote("“smart” — ‘quotes’ `code` 👨‍👩‍👧‍👦"))
        .isEqualTo("\"“smart” — ‘quotes’ `code` 👨‍👩‍👧‍👦\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "12",
        "٣",
        "\\",
        "\\\\",
        "\"",
        "\\\"",
        "\\u{a}",
        "C:\\users\\new",
        "\n"
      })
  void aQuotedWordIsReadBackAsItWas(String word) {
    assertThat(read(Button.quote(word))).isEqualTo(word);
  }

  @Test
  void anyRandomStringIsReadBackAsItWas() {
    Random random = new Random(2);
    String alphabet = "\\\"'`“”—- u{}a09\n\r\t\0\uD83D\uDC4D\u202E\u2028\u200Dé漢";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(10); length > 0; length--) {
        word.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String quoted = Button.quote(word.toString());
      assertThat(read(quoted)).isEqualTo(word.toString());
      assertThat(quoted.lines()).as(quoted).hasSize(1);
    }
  }

  /** The documented rule, read the other way. */
  private static String read(String quoted) {
    if (!quoted.startsWith("\"")) {
      assertThat(quoted).containsOnlyDigits();
      return quoted;
    }
    StringBuilder word = new StringBuilder();
    int i = 1;
    while (quoted.charAt(i) != '"') {
      if (quoted.startsWith("\\u{", i)) {
        int end = quoted.indexOf('}', i);
        word.appendCodePoint(Integer.parseInt(quoted.substring(i + 3, end), 16));
        i = end + 1;
      } else {
        boolean escape = quoted.startsWith("\\\"", i) || quoted.startsWith("\\\\", i);
        word.append(quoted.charAt(escape ? i + 1 : i));
        i += escape ? 2 : 1;
      }
    }
    assertThat(i).as("the word ends where the line does").isEqualTo(quoted.length() - 1);
    return word.toString();
  }

  @Test
  void placesAndArgumentsMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Button.run("Ack", "ack <id>"))
        .withMessage("1 places <…> but 0 arguments in the line of a button \"ack <id>\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Button.run("Ack", "ack", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Button.run("Ack", "ack <id", 1))
        .withMessageContaining("a < without its >");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Button.run("Ack", "ack [me] <id>", 1))
        .withMessageContaining("no optional parts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Button.run("Note", "note <text...> <id>", "a", 1))
        .withMessageContaining("must come last");
  }

  @Test
  void aButtonHasALabelOfOneLineAndALine() {
    assertThat(Button.run(" Ack\nnow ", "ack").label()).isEqualTo("Ack now");
    assertThatIllegalArgumentException().isThrownBy(() -> Button.run(" ", "ack"));
    assertThatIllegalArgumentException().isThrownBy(() -> Button.run("Ack", "<x...>", ""));
  }

  @Test
  void aChoiceAnswersItsQuestion() {
    Button button = Button.choose("Production", "q7", "prod").danger();

    assertThat(button.press()).isEqualTo(new Press.Choose("q7", "prod"));
    assertThat(button.style()).isEqualTo(Button.Style.DANGER);
    assertThatIllegalArgumentException().isThrownBy(() -> Button.choose("Yes", "", "yes"));
  }

  private static String line(Button button) {
    return ((Press.Run) button.press()).line();
  }
}

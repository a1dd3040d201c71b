package dev.chatops.internal.language;

import static dev.chatops.internal.language.UsageMatchTest.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenQuoteTest {

  @Test
  void isShownByACaretWhereWordsAreWanted() {
    assertThat(match("say <what>", "say \"open"))
        .isEqualTo("QUOTE: this quote is never closed\nsay \"open\n    ^");
    assertThat(match("say [--to=<who>] [<what>]", "say --to='ann"))
        .isEqualTo("QUOTE: this quote is never closed\nsay --to='ann\n         ^");
    assertThat(match("say <what>", "say hi `there"))
        .isEqualTo("QUOTE: this quote is never closed\nsay hi `there\n       ^");
    assertThat(match("ping", "ping \"")).startsWith("QUOTE");
    assertThat(match("say to <who>", "say to to\"o")).startsWith("QUOTE");
  }

  @Test
  void isNoMistakeInTheRestAsText() {
    assertThat(match("say <what...>", "say it \"is")).isEqualTo("{what=it \"is}");
    assertThat(match("say [please] <what...>", "say \"please")).isEqualTo("{what=\"please}");
    assertThat(match("say [<what...>]", "say --x=\"y")).isEqualTo("{what=--x=\"y}");
  }

  @Test
  void isAMistakeInTheRestAsWords() {
    Values values = Usage.parse("git <args...>").match(CommandLine.of("git commit \"a"), 1);
    assertThatThrownBy(() -> values.value("args").words())
        .isInstanceOf(MismatchException.class)
        .hasMessage("this quote is never closed\ngit commit \"a\n           ^");
  }

  @Test
  void isShownWithItsNeighbourhoodOfALongLine() {
    String line = "say " + "x".repeat(5000) + " 😀\t\"" + "y".repeat(5000);
    assertThat(match("say <a> <b> <c>", line))
        .isEqualTo(
            "QUOTE: this quote is never closed\n"
                + "x".repeat(36)
                + " 😀 \""
                + "y".repeat(19)
                + "\n"
                + " ".repeat(39)
                + "^");
  }

  @Test
  void isShownOnItsOwnLine() {
    assertThat(match("say <a>", "say \"1\n2\"\"\nb"))
        .isEqualTo("QUOTE: this quote is never closed\n2\"\"\n  ^");
  }
}

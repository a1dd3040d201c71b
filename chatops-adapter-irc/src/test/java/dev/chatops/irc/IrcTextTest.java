package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** https://modern.ircdocs.horse/formatting. */
class IrcTextTest {

  static Stream<Arguments> formatted() {
    return Stream.of(
        arguments("no formatting", "no formatting"),
        arguments("\u0002bold\u0002 \u001Ditalic\u001D \u001Funder\u001F", "bold italic under"),
        arguments("\u001Estruck\u001E \u0016reverse\u0016 \u0011mono\u000F", "struck reverse mono"),
        arguments("\u00034red\u0003", "red"),
        arguments("\u000304red", "red"),
        arguments("\u00034,12both", "both"),
        arguments("\u00030412 apples", "12 apples"),
        arguments("\u00034", ""),
        arguments("\u00034,text", ",text"),
        arguments("\u0003,4text", ",4text"),
        arguments("\u0004FF0000red\u0004", "red"),
        arguments("\u0004ff0000,00ff00both", "both"),
        arguments("\u0004abc", "abc"),
        arguments("a\tb", "a\tb"),
        arguments("a\rb", "a b"));
  }

  @ParameterizedTest
  @MethodSource("formatted")
  void formattingIsTakenOut(String wire, String plain) {
    assertThat(IrcText.plain(wire)).isEqualTo(plain);
  }

  @Test
  void whatAClientWouldObeyIsShown() {
    assertThat(IrcText.visible("\u0001ACTION x\u0001 \u0003\u0002\tend"))
        .isEqualTo("\uFFFDACTION x\uFFFD \uFFFD\uFFFD\tend");
  }

  @Test
  void nothingBeginsASecondLine() {
    assertThat(IrcText.oneLine("a\r\nQUIT\0b")).isEqualTo("a  QUIT b");
  }
}

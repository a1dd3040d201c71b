package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2812 §2.3.1 and the message tags of IRCv3. */
class IrcLineTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        arguments("PING", "", "PING", List.of()),
        arguments("ping :irc.test", "", "PING", List.of("irc.test")),
        arguments(
            ":ann!a@h PRIVMSG #ops :hello there",
            "ann!a@h",
            "PRIVMSG",
            List.of("#ops", "hello there")),
        arguments(":ann!a@h PRIVMSG #ops hello", "ann!a@h", "PRIVMSG", List.of("#ops", "hello")),
        arguments(":ann!a@h PRIVMSG #ops :", "ann!a@h", "PRIVMSG", List.of("#ops", "")),
        arguments(":ann!a@h PRIVMSG #ops ::)", "ann!a@h", "PRIVMSG", List.of("#ops", ":)")),
        arguments(
            ":ann!a@h PRIVMSG #ops : a : b ", "ann!a@h", "PRIVMSG", List.of("#ops", " a : b ")),
        arguments(":ann!a@h  JOIN   #ops ", "ann!a@h", "JOIN", List.of("#ops")),
        arguments(
            "CAP * LS :multi-prefix sasl", "", "CAP", List.of("*", "LS", "multi-prefix sasl")),
        arguments("AUTHENTICATE :+", "", "AUTHENTICATE", List.of("+")),
        arguments(
            ":irc.test 005 b A=1 B :are supported",
            "irc.test",
            "005",
            List.of("b", "A=1", "B", "are supported")),
        arguments(":only.source", "only.source", "", List.of()),
        arguments("", "", "", List.of()),
        arguments("   ", "", "", List.of()),
        arguments("@", "", "", List.of()));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineIsSourceCommandAndParameters(
      String text, String source, String command, List<String> params) {
    assertThat(IrcLine.parse(text)).isEqualTo(new IrcLine(Map.of(), source, command, params));
  }

  @Test
  void tagsAreUnescaped() {
    IrcLine line =
        IrcLine.parse("@a=b\\:c\\sd\\\\e\\r\\n\\x\\;empty=;flag;+c/d=1 :x!y@z PRIVMSG b :t");

    assertThat(line.tags())
        .isEqualTo(Map.of("a", "b;c d\\e\r\nx", "empty", "", "flag", "", "+c/d", "1"));
    assertThat(line.command()).isEqualTo("PRIVMSG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"001", "433", "999"})
  void threeDigitsAreANumeric(String command) {
    assertThat(IrcLine.parse(":s " + command + " x").code()).isEqualTo(Integer.parseInt(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIVMSG", "01", "0001", "1a2", ""})
  void nothingElseIs(String command) {
    assertThat(IrcLine.parse(command).code()).isEqualTo(-1);
  }

  @Test
  void aSourceIsAPersonOrAServer() {
    assertThat(IrcLine.parse(":ann!a@h.example X").nick()).isEqualTo("ann");
    assertThat(IrcLine.parse(":ann X").nick()).isEqualTo("ann");
    assertThat(IrcLine.parse(":ann!a@h.example X").fromServer()).isFalse();
    assertThat(IrcLine.parse(":ann X").fromServer()).isFalse();
    assertThat(IrcLine.parse(":irc.example X").fromServer()).isTrue();
    assertThat(IrcLine.parse("X").fromServer()).isTrue();
  }
}

package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileLineTest {

  private static final int MILLION = 1_000_000;

  /** What looked at each of as many characters once for each of them would need minutes. */
  private static final int MANY = 300_000;

  private static final List<Usage> USAGES =
      List.of(
          Usage.parse("a <one> [on] <two> [<three>] [on <four>] [--flag] [--x=<x>]"),
          Usage.parse("a [on] [<one:x|y>] [-x|--flag=<x>]"),
          Usage.parse("a [--x=<x>] <one> [on <rest...>]"),
          Usage.parse("a [<rest...>]"));

  private static void read(String line) {
    CommandLine cut = CommandLine.of(line);
    for (int i = 0; i < cut.words().size(); i += 1 + cut.words().size() / 3) {
      int start = cut.words().get(i).start();
      assertThat(line.startsWith(cut.rest(i), start)).isTrue();
    }
    for (Usage usage : USAGES) {
      try {
        usage.match(cut, 0);
      } catch (MismatchException mismatch) {
        assertThat(mismatch.getMessage().length()).isLessThan(400);
        assertThat(mismatch.text()).doesNotContain("\n", "\r", "\0");
      }
    }
  }

  /** Each piece, and some sequences that invite looking back or far ahead. */
  static List<String> repeated() {
    List<String> repeated = new ArrayList<>(Hostile.PIECES);
    repeated.addAll(
        List.of(
            "\" ",
            "` ",
            "a` ",
            "`a``b```c",
            "\\ ",
            "\\\\",
            "'a",
            "a'b ",
            "=\"",
            "—a ",
            "--a ",
            "-- ",
            "\"\\u{1",
            "on ",
            "on\n",
            "--flag ",
            "--x=y ",
            "opsbot ",
            "@opsbot",
            "!!"));
    return repeated;
  }

  @ParameterizedTest
  @MethodSource("repeated")
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
  void manyCharactersAreReadInLinearTime(String piece) {
    readInLinearTime(piece.repeat(MANY / piece.length()));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
  void ticksThatNothingEndsAreReadInLinearTime() {
    StringBuilder growing = new StringBuilder();
    for (int ticks = 1; growing.length() < MILLION; ticks++) {
      growing.append("`".repeat(ticks)).append(' ');
    }
    readInLinearTime(growing.toString());
    readInLinearTime("\"" + growing);
  }

  /** The length is the measure: the deadline tells linear from quadratic, not fast from slow. */
  private static void readInLinearTime(String line) {
    read(line);
    Trie<String> trie = new Trie<>();
    trie.put(List.of("on", "on", "on"), "route");
    trie.find(CommandLine.of(line), 0);
    Address.read(Body.of(line), List.of("opsbot"), List.of("!"), false, "on"::equals);
  }

  @Test
  void fourThousandWordsAreFourThousandWords() {
    String line = "say" + " word".repeat(4_000);
    assertThat(CommandLine.of(line).words()).hasSize(4_001);
    Values values = Usage.parse("say <what...>").match(CommandLine.of(line), 1);
    assertThat(values.value("what").words()).hasSize(4_000);
    assertThat(CommandLine.of("\"".repeat(10_000)).words()).hasSize(1);
  }
}

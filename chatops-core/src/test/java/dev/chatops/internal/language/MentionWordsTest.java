package dev.chatops.internal.language;

import static dev.chatops.internal.language.MentionWordsTest.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody is called, a native mention of them is a piece of one word. */
class MentionWordsTest {

  private static final User SOMEBODY = User.of(new UserId("work", "U1"), "somebody");

  /** A line in which each mention stands between braces. */
  record Said(String text, List<Mention> mentions) {

    static Said said(String marked) {
      StringBuilder text = new StringBuilder();
      List<Mention> mentions = new ArrayList<>();
      int begin = -1;
      for (int at = 0; at < marked.length(); at++) {
        char c = marked.charAt(at);
        if (c == '{') {
          begin = text.length();
        } else if (c == '}') {
          mentions.add(new Mention.OfUser(begin, text.length(), SOMEBODY, false));
        } else {
          text.append(c);
        }
      }
      return new Said(text.toString(), mentions);
    }

    CommandLine line() {
      return CommandLine.of(text, mentions);
    }
  }

  private static List<String> words(String marked) {
    return said(marked).line().words().stream().map(Word::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      quoteCharacter = '\0',
      value = {
        "greet {@Ann Lee} now      % greet|@Ann Lee|now",
        "greet {@Ann Lee}: now     % greet|@Ann Lee:|now",
        "greet ({@Ann Lee})        % greet|(@Ann Lee)",
        "to={@Ann Lee}             % to=@Ann Lee",
        "{@A B}{@C D} e            % @A B@C D|e",
        "{@Ann Lee}'s {@Bo B}      % @Ann Lee's|@Bo B",
        "a {@x\"y \"z} b            % a|@x\"y \"z|b",
        "a {@x`y} `b c`            % a|@x`y|b c",
        "a {@x\\} b                 % a|@x\\|b",
        "a \"to {@x\" --force} b\" c % a|to @x\" --force b|c",
        "a 'to {@x' y} b' c        % a|to @x' y b|c",
        "a `to {@x` y} b` c        % a|to @x` y b|c",
        "a —{b c} d                % a|—b c|d",
      })
  void whateverTheNameHolds(String marked, String words) {
    assertThat(String.join("|", words(marked))).isEqualTo(words);
  }

  @Test
  void aLineEndInANameDoesNotEndTheLine() {
    CommandLine line = said("greet {@Ann\nLee} now").line();

    assertThat(line.firstLine()).isEqualTo(3);
  }

  @Test
  void aNameThatLooksLikeAnOptionIsAValue() {
    Usage usage = Usage.parse("deploy <app> [--force] [<who>]");

    Values values = usage.match(said("deploy web {--force}").line(), 1);

    assertThat(values.value("who").text()).isEqualTo("--force");
    assertThat(values.value("force")).isNull();
    assertThatThrownBy(() -> usage.match(said("deploy web a {--force}").line(), 1))
        .hasMessage("“--force” is too much");
  }

  @Test
  void aNameThatIsAWordOfACommandStillIsThatWord() {
    Trie<String> trie = new Trie<>();
    trie.put(List.of("karma"), "karma");

    assertThat(trie.find(said("{karma} ann").line(), 0)).isNotNull();
  }
}

package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static List<String> words(String line) {
    return CommandLine.of(line).words().stream().map(Word::text).toList();
  }

  private static Word word(String line, int index) {
    return CommandLine.of(line).words().get(index);
  }

  @Test
  void quotesHoldWordsTogether() {
    assertThat(words("commit -am \"Adding ChatOps link\""))
        .containsExactly("commit", "-am", "Adding ChatOps link");
    assertThat(words("say 'a b' \"c \\\"d\\\"\"")).containsExactly("say", "a b", "c \"d\"");
    assertThat(words("a \"\" ''")).containsExactly("a", "", "");
  }

  @Test
  void quotesAndDashesOfPhonesMeanTheSame() {
    assertThat(words("commit —am “Adding ChatOps link”"))
        .containsExactly("commit", "-am", "Adding ChatOps link");
    assertThat(words("say ‘a b’ „c d“ „e f” ”g h” ‚i j’"))
        .containsExactly("say", "a b", "c d", "e f", "g h", "i j");
  }

  @Test
  void theLengthOfItsNameTellsHowManyHyphensALongDashWas() {
    assertThat(words("—n –n —am —amend —n=main —branch=main —dry-run"))
        .containsExactly("-n", "-n", "-am", "--amend", "-n=main", "--branch=main", "--dry-run");
    assertThat(words("— —15 —2024 a—b —“x” —>"))
        .containsExactly("-", "-15", "-2024", "a—b", "—x", "—>");
  }

  @Test
  void anApostropheInsideAWordIsALetter() {
    assertThat(words("say don't panic")).containsExactly("say", "don't", "panic");
    assertThat(words("say don’t O'Brien dogs' ann`"))
        .containsExactly("say", "don’t", "O'Brien", "dogs'", "ann`");
    assertThat(words("say 'don't panic' ‘don’t panic’"))
        .containsExactly("say", "don't panic", "don’t panic");
  }

  @Test
  void aBackslashTakesTheMeaningOfWhatFollowsAndElseIsALetter() {
    assertThat(words("grep a\\ b")).containsExactly("grep", "a b");
    assertThat(words("\\\"a \\'b \\`c \\\\d")).containsExactly("\"a", "'b", "`c", "\\d");
    assertThat(words("CORP\\ann \\d+ end\\")).containsExactly("CORP\\ann", "\\d+", "end\\");
    assertThat(words("\"C:\\temp\" 'a\\ b'")).containsExactly("C:\\temp", "a\\ b");
  }

  @Test
  void quotesInsideAWordJoinIt() {
    assertThat(words("--branch=\"my branch\" --to='a b' label:\"help wanted\""))
        .containsExactly("--branch=my branch", "--to=a b", "label:help wanted");
    assertThat(words("\"a b\"'c d'`e f`")).containsExactly("a bc de f");
  }

  @Test
  void codeIsOneWord() {
    assertThat(words("run `ls  -l \"x`")).containsExactly("run", "ls  -l \"x");
    assertThat(words("run `` a`b `` c")).containsExactly("run", " a`b ", "c");
    assertThat(words("run ```\nline 1\n  line 2\n``` now"))
        .containsExactly("run", "line 1\n  line 2", "now");
    assertThat(words("run ```sql\r\nselect *\r\n```")).containsExactly("run", "select *");
    assertThat(words("run ```one line```")).containsExactly("run", "one line");
    assertThat(words("run ```\n\n```")).containsExactly("run", "");
  }

  @Test
  void whatBeginsWithAQuoteIsQuotedWhateverItHolds() {
    assertThat(word("\"me\"", 0).quoted()).isTrue();
    assertThat(word("`me`", 0).quoted()).isTrue();
    assertThat(word("“me”", 0).quoted()).isTrue();
    assertThat(word("--to=\"me\"", 0).quoted()).isFalse();
    assertThat(word("a\\ b", 0).quoted()).isFalse();
    assertThat(word("\\\"me", 0).quoted()).isFalse();
  }

  @Test
  void aWordKnowsWhereItStands() {
    assertThat(word("say  \"a b\" c", 1)).isEqualTo(new Word("a b", true, 5, 10));
    assertThat(word("say  \"a b\" c", 2)).isEqualTo(new Word("c", false, 11, 12));
  }

  @Test
  void everyUnicodeSpaceSeparates() {
    assertThat(words("a\u00A0b\u3000c\u2003d\te")).containsExactly("a", "b", "c", "d", "e");
    assertThat(words("a\u200Bb\uFEFFc\0d")).containsExactly("a\u200Bb\uFEFFc\0d");
    assertThat(words("   ")).isEmpty();
    assertThat(words("")).isEmpty();
  }

  @Test
  void theRestIsRaw() {
    CommandLine line = CommandLine.of("say  \"a\"   —b\n  'c \n\r\n");
    assertThat(line.rest(0)).isEqualTo("say  \"a\"   —b\n  'c ");
    assertThat(line.rest(1)).isEqualTo("\"a\"   —b\n  'c ");
    assertThat(line.rest(2)).isEqualTo("—b\n  'c ");
    assertThat(line.rest(99)).isEmpty();
    assertThat(CommandLine.of("").rest(0)).isEmpty();
  }

  @Test
  void aLineEndInsideQuotesDoesNotEndTheFirstLine() {
    assertThat(CommandLine.of("a b\nc").firstLine()).isEqualTo(2);
    assertThat(CommandLine.of("a \"b\nc\" d\re").firstLine()).isEqualTo(3);
    assertThat(CommandLine.of("\n a b\n").firstLine()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"open", "'open", "“open", "‘open", "`open", "``open`", "a\"open", "\"a\\\""})
  void anOpenQuoteIsRememberedAndNothingIsLost(String line) {
    CommandLine cut = CommandLine.of("say " + line + " to all");
    assertThat(cut.words()).hasSize(2);
    assertThat(cut.isBroken(1)).isTrue();
    assertThat(cut.isBroken(0)).isFalse();
    assertThat(cut.rest(1)).isEqualTo(line + " to all");
  }
}

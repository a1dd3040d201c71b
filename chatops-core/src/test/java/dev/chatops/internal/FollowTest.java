package dev.chatops.internal;

import static dev.chatops.adapter.Feature.EDIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of real programs in a room. */
class FollowTest extends FollowCase {

  @Test
  void everyLineComesAsItIsAndThenTheStatus() throws InterruptedException {
    runs("printf 'one\\n\\n  two\\n'; printf three >&2; exit 3");

    assertThat(output()).isIn("one\n\n  two\nthree", "three\none\n\n  two");
    assertThat(net.asked()).endsWith("#ops: status 3");
    assertThat(bot.lives()).endsWith("SUCCEEDED");
    assertThatNobodyReads(process());
  }

  @Test
  void nothingIsSaidOfAProgramThatSaysNothing() {
    runs("exit 0");

    assertThat(net.asked()).containsExactly("#ops: status 0");
  }

  @Test
  void whatHasEndedIsReadToItsEnd() {
    hears("!late");
    bot.settle();

    assertThat(net.asked()).containsExactly("#ops: over", "#ops: status 2");
  }

  @Test
  void threeHundredLinesArriveWholeWhereNothingCanChange() {
    net.can(LINES.limit(new Limit(200, Limit.Unit.CHARS_UTF16)));
    runs(printing(300));

    assertThat(output()).isEqualTo(lines(300));
    assertThat(room()).allMatch(message -> message.length() <= 200);
  }

  @Test
  void aMessageGrowsUntilItIsFullAndThenTheNextDoes() {
    net.can(LINES.limit(new Limit(1_000, Limit.Unit.CHARS_UTF16)).with(EDIT));
    runs(printing(300));

    assertThat(output()).isEqualTo(lines(300));
    int least = lines(300).length() / 1_000 + 1;
    assertThat(room()).hasSizeBetween(least, least + 2).allMatch(text -> text.length() <= 1_000);
  }

  @Test
  void whatComesLittleByLittleIsOneMessageWhereThatCanGrow() {
    net.can(LINES.with(EDIT));
    runs("for i in 1 2 3; do echo $i; sleep 0.05; done");

    assertThat(room()).containsExactly("1\n2\n3", "status 0");
  }

  @Test
  void blankLinesBetweenTwoMessagesAreKept() {
    runs("echo a; sleep 0.1; echo; echo; echo b; echo");

    assertThat(output()).isEqualTo("a\n\n\nb");
  }

  @Test
  void aLineOfAHundredThousandCharactersIsCutAndNotLost() {
    runs("head -c 100000 /dev/zero | tr '\\0' x; echo; echo next");

    assertThat(output().replace("\n", "")).isEqualTo("x".repeat(100_000) + "next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head -c 50000 /dev/urandom", "printf 'a\\rb\\r\\nc\\000d'"})
  void anythingCanBeShown(String script) {
    runs(script);

    assertThat(bot.lives()).endsWith("SUCCEEDED");
    assertThat(String.join("", room())).doesNotContain("\r", "\0");
  }

  @Test
  void aCarriageReturnEndsALine() {
    runs("printf 'a\\rb\\r\\nc'");

    assertThat(output()).isEqualTo("a\nb\nc");
  }

  @Test
  void twoProgramsKeepApart() {
    hears("!run " + printing(50));
    net.hears(net.room("#dev"), net.user("bob"), "!run " + printing(40));
    bot.settle();

    assertThat(inRoom("#ops")).isEqualTo(lines(50) + "\nstatus 0");
    assertThat(inRoom("#dev")).isEqualTo(lines(40) + "\nstatus 0");
  }
}

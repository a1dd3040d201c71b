package dev.chatops.adapter;

import static dev.chatops.adapter.Limit.Unit.BYTES_UTF8;
import static dev.chatops.adapter.Limit.Unit.CHARS_UTF16;
import static dev.chatops.adapter.Limit.Unit.CODE_POINTS;
import static dev.chatops.adapter.RandomText.FAMILY;
import static dev.chatops.adapter.RandomText.assertNothingLost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SplitterTest {

  private static List<String> split(int size, String text) {
    return Splitter.to(new Limit(size, CHARS_UTF16)).split(text);
  }

  @Test
  void whatFitsStaysWhole() {
    assertThat(split(16, "0123456789abcdef")).containsExactly("0123456789abcdef");
    assertThat(split(16, " a\n\nb\n")).containsExactly(" a\n\nb\n");
  }

  @Test
  void blankTextIsNoMessage() {
    assertThat(split(16, "")).isEmpty();
    assertThat(split(16, " \n".repeat(100))).isEmpty();
  }

  @Test
  void aParagraphIsPreferredToALineAndALineToAWord() {
    assertThat(split(20, "one two six\n\nfour\nfive six seven"))
        .containsExactly("one two six\n", "four\nfive six seven");
    assertThat(split(20, "one two\nthree four five")).containsExactly("one two", "three four five");
    assertThat(split(20, "one two three four five")).containsExactly("one two three four", "five");
  }

  @Test
  void aLineBreakNearTheStartDoesNotLeaveAStubOfAMessage() {
    assertThat(split(20, "a:\none two three four five"))
        .containsExactly("a:\none two three", "four five");
  }

  @Test
  void aCutTakesThePlaceOfExactlyOneSpaceOrLineBreak() {
    assertThat(split(16, "0123456789abcdef  x")).containsExactly("0123456789abcdef", " x");
    assertThat(split(16, "0123456789abc   x")).containsExactly("0123456789abc  ", "x");
    assertThat(split(16, "0123456789abcdef\r\nx")).containsExactly("0123456789abcdef", "x");
  }

  @Test
  void noBreakSpacesDoNotBreak() {
    assertThat(split(16, "one 123456789\u00A0kilobytes"))
        .containsExactly("one", "123456789\u00A0kiloby", "tes");
  }

  @Test
  void graphemesAreNotCut() {
    assertThat(split(16, FAMILY + FAMILY)).containsExactly(FAMILY, FAMILY);
    assertThat(split(16, "123456789012345e\u0301")).containsExactly("123456789012345", "e\u0301");
    assertThat(split(18, "🇩🇪".repeat(6))).containsExactly("🇩🇪".repeat(4), "🇩🇪".repeat(2));
    assertThat(split(16, "123456789012345👍🏽")).containsExactly("123456789012345", "👍🏽");
  }

  @Test
  void sizeIsCountedInTheUnitOfTheWire() {
    String text = "é👍".repeat(16);

    assertThat(Splitter.to(new Limit(18, BYTES_UTF8)).split(text))
        .allMatch(part -> part.equals("é👍".repeat(3)) || part.equals("é👍"));
    assertThat(Splitter.to(new Limit(18, CHARS_UTF16)).split(text))
        .first()
        .isEqualTo("é👍".repeat(6));
    assertThat(Splitter.to(new Limit(18, CODE_POINTS)).split(text))
        .first()
        .isEqualTo("é👍".repeat(9));
  }

  @Test
  void aGraphemeLongerThanAMessageIsCutBetweenCodePoints() {
    String towering = "e" + "\u0301".repeat(40);

    assertThat(split(16, towering))
        .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(16))
        .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(towering));
    assertThat(Splitter.to(new Limit(16, BYTES_UTF8)).split(FAMILY))
        .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(FAMILY));
  }

  @ParameterizedTest
  @EnumSource(Limit.Unit.class)
  void anyTextArrivesWholeAndEachPartFits(Limit.Unit unit) {
    Random random = new Random(3);
    for (int i = 0; i < 1_500; i++) {
      String text = RandomText.from(random);
      Limit limit = new Limit(16 + random.nextInt(40), unit);

      List<String> parts = Splitter.to(limit).split(text);

      assertThat(parts).allMatch(limit::fits).noneMatch(String::isBlank);
      assertNothingLost(text, parts);
      assertNoGraphemeCut(limit, text, parts);
    }
  }

  private static void assertNoGraphemeCut(Limit limit, String text, List<String> parts) {
    List<String> whole = graphemes(text).stream().filter(limit::fits).toList();
    List<String> cut = parts.stream().flatMap(part -> graphemes(part).stream()).toList();
    assertThat(cut).containsAll(whole.stream().filter(one -> !one.isBlank()).distinct().toList());
    if (whole.size() == graphemes(text).size()) {
      assertThat(visible(cut)).isEqualTo(visible(whole));
    }
  }

  private static List<String> graphemes(String text) {
    return Pattern.compile("\\X").matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> visible(List<String> graphemes) {
    return graphemes.stream().filter(one -> !one.isBlank()).toList();
  }

  @Test
  void aHundredThousandCharactersWithoutASpaceTakeLinearTime() {
    for (String flood :
        List.of(
            "x".repeat(100_000),
            "e" + "\u0301".repeat(100_000),
            "👨‍".repeat(33_000),
            "a " + "x".repeat(100_000),
            "\n".repeat(100_000),
            "a\n".repeat(50_000),
            "🇩".repeat(50_000),
            "\uD800".repeat(100_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> {
            List<String> parts = Splitter.to(new Limit(400, BYTES_UTF8)).split(flood);
            assertNothingLost(flood, parts);
            Splitter.lines(new Limit(400, BYTES_UTF8)).split(flood);
          });
    }
  }

  @Test
  void linesEndAtEveryLineBreakAndBlankOnesAreDroppedFromText() {
    assertThat(Splitter.lines(new Limit(16, BYTES_UTF8)).split("a\n\n b\r\nc\rd\u2028e\n \n"))
        .containsExactly("a", " b", "c", "d", "e");
  }

  @Test
  void aLineTooLongIsCutAtAWord() {
    assertThat(Splitter.lines(new Limit(16, BYTES_UTF8)).split("one two three four\nfive"))
        .containsExactly("one two three", "four", "five");
  }
}

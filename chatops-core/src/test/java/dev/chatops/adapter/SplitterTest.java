package dev.chatops.adapter;

import static dev.chatops.adapter.Limit.Unit.BYTES_UTF8;
import static dev.chatops.adapter.Limit.Unit.CHARS_UTF16;
import static dev.chatops.adapter.Limit.Unit.CODE_POINTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.chatops.chat.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

  private static final String FAMILY = "👨‍👩‍👧‍👦";

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
      String text = randomText(random);
      Limit limit = new Limit(16 + random.nextInt(40), unit);

      List<String> parts = Splitter.to(limit).split(text);

      assertThat(parts).allMatch(limit::fits).noneMatch(String::isBlank);
      assertNothingLost(text, parts);
      assertNoGraphemeCut(limit, text, parts);
    }
  }

  private static String randomText(Random random) {
    String[] words = {
      "a",
      "longer",
      "é",
      "e\u0301",
      "漢字",
      "👍🏽",
      FAMILY,
      "🇩🇪",
      " ",
      " ",
      " ",
      "\n",
      "\n\n",
      "\r\n",
      "\t",
      "\u00A0",
      "\uD800",
      "\uDC00",
      "\u2028",
      "\u202E",
      "\0",
      "0123456789",
      "\u0301"
    };
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length >= 0; length--) {
      text.append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  /** The parts follow one another in the text, with nothing but white space between them. */
  private static void assertNothingLost(String text, List<String> parts) {
    int at = 0;
    for (String part : parts) {
      int begin = text.indexOf(part, at);
      assertThat(begin).as("%s in %s", part, text).isNotNegative();
      assertThat(text.substring(at, begin)).isBlank();
      at = begin + part.length();
    }
    assertThat(text.substring(at)).isBlank();
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

  @Test
  void blankLinesOfABlockAreKept() {
    List<Piece> pieces =
        List.of(
            Piece.text("output:\n\n"),
            Piece.block("a\n\n  b\n   \nc", "", ""),
            Piece.text("\n\ndone"));

    assertThat(Splitter.lines(new Limit(16, BYTES_UTF8)).split(pieces))
        .extracting(Part::wire)
        .containsExactly("output:", "a", " ", "  b", "   ", "c", "done");
  }

  @Test
  void fencesAreClosedAndOpenedAgain() {
    List<Piece> pieces =
        List.of(Piece.text("output:\n"), Piece.block("one\n  two\nthree\nfour", "```\n", "\n```"));

    List<Part> parts = Splitter.to(new Limit(26, CHARS_UTF16)).split(pieces);

    assertThat(parts)
        .extracting(Part::wire)
        .containsExactly("output:\n```\none\n  two\n```", "```\nthree\nfour\n```");
    assertThat(parts).extracting(Part::plain).containsExactly("output:\none\n  two", "three\nfour");
  }

  @Test
  void threeHundredLinesOfABlockAreCutAtLineEndsOnlyAndJoinToTheOriginal() {
    Random random = new Random(4);
    String log =
        random
            .ints(300, 0, 120)
            .mapToObj(length -> " ".repeat(length / 9) + "x y ".repeat(length / 4))
            .collect(Collectors.joining("\n", "begin\n", "\nend"));

    List<Part> parts =
        Splitter.to(new Limit(500, CHARS_UTF16)).split(List.of(Piece.block(log, "```\n", "\n```")));

    assertThat(parts).allSatisfy(part -> assertThat(part.wire()).hasSizeLessThanOrEqualTo(500));
    assertThat(parts.stream().map(Part::plain).collect(Collectors.joining("\n"))).isEqualTo(log);
  }

  @Test
  void marksAreRepeatedWhereTheirTextIsCutAndEscapesAreNeverCut() {
    Piece bold =
        Piece.text("a&b&c d&e").escaped(text -> text.replace("&", "&amp;")).between("*", "*");

    List<Part> parts = Splitter.to(new Limit(16, CHARS_UTF16)).split(List.of(bold));

    assertThat(parts).extracting(Part::wire).containsExactly("*a&amp;b&amp;c*", "*d&amp;e*");
    assertThat(parts).extracting(Part::plain).containsExactly("a&b&c", "d&e");
  }

  @Test
  void wholePiecesAreNotCut() {
    List<Piece> pieces =
        List.of(Piece.text("ask "), Piece.whole("@ann of ops", "<@U0123456>"), Piece.text(" now"));

    assertThat(Splitter.to(new Limit(16, CHARS_UTF16)).split(pieces))
        .extracting(Part::wire)
        .containsExactly("ask <@U0123456>", "now");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 40})
  void marksAndWholePiecesLongerThanAMessageAreCutRatherThanLost(int size) {
    List<Piece> pieces =
        List.of(
            Piece.text("label").between("[", "](https://ci.example/a/very/long/address)"),
            Piece.whole("@x", "<@" + "9".repeat(60) + ">"));

    List<Part> parts = Splitter.to(new Limit(size, CHARS_UTF16)).split(pieces);

    assertThat(parts).allMatch(part -> part.wire().length() <= size);
    assertThat(parts.stream().map(Part::wire).collect(Collectors.joining()))
        .isEqualTo("[label](https://ci.example/a/very/long/address)<@" + "9".repeat(60) + ">");
  }

  @Test
  void randomPiecesFitAndKeepTheirText() {
    Random random = new Random(5);
    for (int i = 0; i < 1_000; i++) {
      List<Piece> pieces = new ArrayList<>();
      for (int n = random.nextInt(6); n >= 0; n--) {
        String mark = "*".repeat(random.nextInt(4));
        pieces.add(
            Piece.text(randomText(random))
                .escaped(text -> text.replace("a", "&amp;"))
                .between(mark, mark));
      }
      Limit limit = new Limit(16 + random.nextInt(40), BYTES_UTF8);

      List<Part> parts = Splitter.to(limit).split(pieces);

      assertThat(parts).allMatch(part -> limit.fits(part.wire()));
      assertNothingLost(
          pieces.stream().map(Piece::text).collect(Collectors.joining()),
          parts.stream().map(Part::plain).toList());
    }
  }

  @Test
  void anEscapeThatLeavesNoRoomIsRefused() {
    Piece monstrous = Piece.text("a").escaped(text -> "x".repeat(100));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Splitter.to(new Limit(16, BYTES_UTF8)).split(List.of(monstrous)))
        .withMessage("one character becomes 100 on the wire, where a message takes 16");
  }

  @Test
  void unitsCountAsTheWireDoes() {
    String text = "aé漢👍\uD800";

    assertThat(CHARS_UTF16.count(text)).isEqualTo(6);
    assertThat(CODE_POINTS.count(text)).isEqualTo(5);
    assertThat(BYTES_UTF8.count(text)).isEqualTo(1 + 2 + 3 + 4 + 3);
  }
}

package dev.chatops.adapter;

import static dev.chatops.adapter.Limit.Unit.BYTES_UTF8;
import static dev.chatops.adapter.Limit.Unit.CHARS_UTF16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chatops.chat.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterPiecesTest {

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
            Piece.text(RandomText.from(random))
                .escaped(text -> text.replace("a", "&amp;"))
                .between(mark, mark));
      }
      Limit limit = new Limit(16 + random.nextInt(40), BYTES_UTF8);

      List<Part> parts = Splitter.to(limit).split(pieces);

      assertThat(parts).allMatch(part -> limit.fits(part.wire()));
      RandomText.assertNothingLost(
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
  void aPieceWithoutTextHasNoMarksEither() {
    List<Piece> pieces = List.of(Piece.text("a"), Piece.text("").between("*", "*"));

    assertThat(Splitter.to(new Limit(16, CHARS_UTF16)).split(pieces)).containsExactly(Part.of("a"));
  }
}

package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chatops.chat.Table.Align;
import dev.chatops.chat.Table.Column;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void numbersStandToTheRightAndWordsToTheLeft() {
    Table table =
        Table.columns("id", "title", "load").row(7, "disk full", 0.5).row(778467, "slow", 12);

    assertThat(table.plain())
        .isEqualTo(
            """
                id  title      load
            ------  ---------  ----
                 7  disk full   0.5
            778467  slow         12\
            """);
  }

  @Test
  void widthIsWhatATerminalShows() {
    Table table =
        Table.columns("name", "x")
            .row("漢字", "a")
            .row("e\u0301te\u0301", "b")
            .row("👨‍👩‍👧‍👦", "c")
            .row("🇩🇪", "d")
            .row("☎\uFE0F", "e")
            .row("ｶﾞ", "f")
            .row("한", "g");

    assertThat(table.plain())
        .isEqualTo(
            """
            name  x
            ----  -
            漢字  a
            e\u0301te\u0301   b
            👨‍👩‍👧‍👦    c
            🇩🇪    d
            ☎\uFE0F    e
            ｶﾞ    f
            한    g\
            """);
  }

  @Test
  void lineBreaksInACellBecomeSpaces() {
    assertThat(Table.columns("a", "b").row("x\r\n  y\u2028z", "1\n2").plain())
        .isEqualTo("a      b\n-----  ---\nx y z  1 2");
  }

  @Test
  void aDeclaredAlignmentIsKept() {
    Table table =
        Table.columns(new Column("left", Align.LEFT), new Column("mid", Align.CENTER))
            .row(1, "a")
            .row(2, "abcde");

    assertThat(table.plain()).isEqualTo("left   mid\n----  -----\n1       a\n2     abcde");
  }

  @Test
  void anEmptyCellDoesNotMakeAColumnOfNumbersOneOfWords() {
    Table table = Table.columns("n").row(1).row((Object) null).row(10);

    assertThat(table.plain()).isEqualTo(" n\n--\n 1\n\n10");
    assertThat(table.align(0)).isEqualTo(Align.RIGHT);
  }

  @Test
  void aTableWithoutHeadingsIsItsRows() {
    assertThat(Table.columns("", "").row("a", "b").row("aa", "c").plain())
        .isEqualTo("a   b\naa  c");
  }

  @Test
  void aRowOfTheWrongWidthIsRefusedByWhatItIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.columns("id", "title").row(1))
        .withMessage("a row of 1 values under 2 columns [id, title]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.columns("id").row(1, 2))
        .withMessageContaining("a row of 2 values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.columns(new String[0]))
        .withMessage("a table needs a column");
  }

  @Test
  void aTableNeverChanges() {
    Table empty = Table.columns("a");
    Table one = empty.row("x");

    assertThat(empty.rows()).isEmpty();
    assertThat(one.rows()).hasSize(1);
    assertThat(one).isEqualTo(Table.columns("a").row("x"));
  }

  @Test
  void manyRowsComeFromAList() {
    Table table =
        Table.columns("name", "length").rows(List.of("a", "bb"), s -> Arrays.asList(s, s.length()));

    assertThat(table).isEqualTo(Table.columns("name", "length").row("a", 1).row("bb", 2));
  }
}

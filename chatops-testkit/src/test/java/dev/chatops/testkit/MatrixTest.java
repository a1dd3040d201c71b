package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kits have found, read and shown. */
class MatrixTest {

  @TempDir Path reports;

  @Test
  void printsEachTestWithTheReasonOfWhatDoesNotApply() throws IOException {
    assertThat(ircAndFake().print())
        .isEqualTo(
            """
            fake      irc NgIrcd
            pass      pass        R1 MUST start
            pass      n/a         R3 MUST keys: this wire has no second deliveries
            FAIL      pass        R3 MUST order: it came late
            pass      n/a         R4 MUST own changes: this network has no EDIT
            pass      pass        R4 MUST own words
            n/a       n/a         R17 MAY edit: this network has no EDIT

            no        yes         TOPIC
            degraded  degraded    EDIT

            4         3           pass
            1         0           FAIL
            1         3           n/a
            """);
  }

  @Test
  void showsEachRuleOnAPageWithWhatAWireCannotShow() throws IOException {
    assertThat(ircAndFake().markdown())
        .isEqualTo(
            """

            |  | fake | irc NgIrcd |
            | --- | --- | --- |
            | R1 | yes | yes |
            | R3 | FAIL | partly |
            | R4 | yes | yes |
            | R17 | – | – |
            | `TOPIC` | no | yes |
            | `EDIT` | degraded | degraded |

            What a wire cannot show:

            - no second deliveries: R3 irc NgIrcd

            """);
  }

  @Test
  void writesBetweenItsMarksAndNowhereElse() throws IOException {
    Matrix matrix = ircAndFake();
    String page = "before\n" + Matrix.BEGIN + "old\n" + Matrix.END + "after\n";
    String written = matrix.into(page);
    assertThat(written)
        .startsWith("before\n" + Matrix.BEGIN)
        .contains("| R3 | FAIL | partly |")
        .endsWith(Matrix.END + "after\n")
        .doesNotContain("old");
    assertThat(matrix.into(written)).isEqualTo(written);
  }

  @Test
  void refusesAPageWithoutMarks() throws IOException {
    Matrix matrix = ircAndFake();
    assertThatThrownBy(() -> matrix.into("no marks")).hasMessageContaining(Matrix.BEGIN.strip());
  }

  private Matrix ircAndFake() throws IOException {
    return new Matrix(
        List.of(
            column(
                "kit|irc|NgIrcdTck",
                "feature|yes|TOPIC",
                "feature|degraded|EDIT",
                "rule|n/a|R17 MAY edit|this network has no EDIT",
                "rule|n/a|R3 MUST keys|this wire has no second deliveries",
                "rule|pass|R3 MUST order|",
                "rule|n/a|R4 MUST own changes|this network has no EDIT",
                "rule|pass|R4 MUST own words|",
                "rule|pass|R1 MUST start|"),
            column(
                "kit|fake|FakeAdapterTck",
                "feature|no|TOPIC",
                "feature|degraded|EDIT",
                "rule|FAIL|R3 MUST order|it came late",
                "rule|pass|R4 MUST own changes|",
                "rule|pass|R4 MUST own words|",
                "rule|pass|R3 MUST keys|",
                "rule|pass|R1 MUST start|",
                "rule|n/a|R17 MAY edit|this network has no EDIT")));
  }

  private Matrix.Column column(String... lines) throws IOException {
    List<String> written = new ArrayList<>();
    for (String line : lines) {
      written.add(line.replace('|', '\t'));
    }
    return Matrix.Column.read(Files.write(reports.resolve("report.tsv"), written));
  }
}

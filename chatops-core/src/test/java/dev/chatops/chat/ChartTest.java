package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final List<Instant> TIMES =
      Stream.iterate(Instant.EPOCH, time -> time.plusSeconds(60)).limit(5).toList();

  @Test
  void plainIsALineOfBlocksASeries() {
    Chart chart =
        Chart.over(TIMES)
            .titled("Load of web-1")
            .unit("%")
            .alt("rising")
            .series("cpu", 0, 25, 50, 75, 100)
            .series("memory", 40.123456, 40.123456, 40.123456, 40.123456, 40.123456);

    assertThat(chart.plain())
        .isEqualTo(
            """
            Load of web-1 (%)
            rising
            cpu     ▁▃▅▆█  min 0  max 100  last 100
            memory  ▁▁▁▁▁  min 40.12  max 40.12  last 40.12\
            """);
  }

  @Test
  void categoriesAreNamed() {
    assertThat(Chart.of("mon", "tue", "wed").series("deploys", 3, 7, 1).plain())
        .isEqualTo("deploys  ▃█▁  min 1 (wed)  max 7 (tue)  last 1 (wed)");
  }

  @Test
  void missingValuesAreGaps() {
    assertThat(Chart.of("a", "b", "c").series("x", 1, Double.NaN, 2).plain())
        .isEqualTo("x  ▁ █  min 1 (a)  max 2 (c)  last 2 (c)");
    assertThat(Chart.of("a").series("x", Double.NaN).plain()).isEqualTo("x  no values");
    assertThat(Chart.of().plain()).isEqualTo("an empty chart");
  }

  @Test
  void aLongSeriesFitsALineAndExtremeValuesStayNumbers() {
    List<Instant> times = Collections.nCopies(100_000, Instant.EPOCH);
    Chart chart = Chart.over(times).series("x", Collections.nCopies(100_000, 1e9));
    assertThat(chart.plain())
        .isEqualTo("x  %s  min 1000000000  max 1000000000  last 1000000000", "▁".repeat(40));

    assertThat(Chart.of("a", "b").series("x", -Double.MAX_VALUE, Double.MAX_VALUE).plain())
        .startsWith("x  ▁█  min -1.798E+308 (a)");
  }

  @Test
  void aSeriesOfTheWrongLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chart.over(TIMES).series("cpu", 1, 2))
        .withMessage("series cpu has 2 values for 5 places");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chart.of("a").series("x", Double.POSITIVE_INFINITY))
        .withMessageContaining("infinite");
  }
}

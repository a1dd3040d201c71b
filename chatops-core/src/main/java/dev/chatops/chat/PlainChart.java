package dev.chatops.chat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A chart in lines of text. */
final class PlainChart {

  private static final String BLOCKS = "▁▂▃▄▅▆▇█";

  /** Longer series are averaged down to this many blocks, to fit a line. */
  private static final int WIDEST = 40;

  private PlainChart() {}

  static String of(Chart chart) {
    List<String> lines = new ArrayList<>();
    String unit = chart.unit().isEmpty() ? "" : "(" + chart.unit() + ")";
    String title = (chart.title() + " " + unit).strip();
    if (!title.isEmpty()) {
      lines.add(title);
    }
    if (!chart.alt().isEmpty()) {
      lines.add(chart.alt());
    }
    int widest = chart.series().stream().mapToInt(s -> Width.of(s.name())).max().orElse(0);
    for (Chart.Series series : chart.series()) {
      String name = series.name() + " ".repeat(widest - Width.of(series.name()));
      lines.add(name + "  " + values(chart.axis(), series.values()));
    }
    return lines.isEmpty() ? "an empty chart" : String.join("\n", lines);
  }

  private static String values(Chart.Axis axis, List<Double> values) {
    int least = -1;
    int greatest = -1;
    int last = -1;
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isNaN()) {
        least = least < 0 || values.get(i) < values.get(least) ? i : least;
        greatest = greatest < 0 || values.get(i) > values.get(greatest) ? i : greatest;
        last = i;
      }
    }
    if (last < 0) {
      return "no values";
    }
    return "%s  min %s  max %s  last %s"
        .formatted(
            blocks(values, values.get(least), values.get(greatest)),
            value(axis, values, least),
            value(axis, values, greatest),
            value(axis, values, last));
  }

  private static String value(Chart.Axis axis, List<Double> values, int place) {
    String number = number(values.get(place));
    return axis instanceof Chart.Axis.Categories categories
        ? number + " (" + categories.names().get(place) + ")"
        : number;
  }

  /** Four significant digits at most; an exponent only where the zeros would need counting. */
  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    double size = Math.abs(value);
    return size == 0 || (size >= 1e-6 && size < 1e15)
        ? rounded.toPlainString()
        : rounded.toString();
  }

  private static String blocks(List<Double> values, double least, double greatest) {
    int width = Math.min(values.size(), WIDEST);
    StringBuilder blocks = new StringBuilder(width);
    for (int i = 0; i < width; i++) {
      int from = (int) ((long) i * values.size() / width);
      int to = (int) ((long) (i + 1) * values.size() / width);
      blocks.append(block(average(values.subList(from, to)), least, greatest));
    }
    return blocks.toString();
  }

  private static double average(List<Double> values) {
    return values.stream()
        .filter(value -> !value.isNaN())
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }

  private static char block(double value, double least, double greatest) {
    if (Double.isNaN(value)) {
      return ' ';
    }
    // halves first: the difference of two huge doubles may be infinite
    double range = greatest / 2 - least / 2;
    double share = range == 0 ? 0 : (value / 2 - least / 2) / range;
    return BLOCKS.charAt((int) Math.round(share * (BLOCKS.length() - 1)));
  }
}

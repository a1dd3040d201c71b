package dev.chatops.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What several runs of one thing have given. On a shared machine the median says more than the
 * mean, and the least and most say how much.
 *
 * @param median of all, the greater one in the middle of an even number
 * @param least of all
 * @param most of all
 */
record Range(double median, double least, double most) {

  static Range of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("no value, so no range");
    }
    return new Range(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** Such as {@code 1,234 (1,100–1,300)}; values under 100 have one decimal. */
  @Override
  public String toString() {
    return "%s (%s–%s)".formatted(shown(median), shown(least), shown(most));
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}

package dev.chatops.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Named series of numbers over times or categories. Immutable: each method gives a new chart.
 *
 * <pre>{@code
 * Chart.over(times).titled("Load of web-1").unit("%").series("cpu", 0.1, 0.4, 0.9)
 * }</pre>
 *
 * @param title what is shown, one line; may be empty
 * @param unit of the values, such as {@code %}; may be empty
 * @param alt the chart in words; empty means {@link #plain()} says it
 * @param axis what the values are for
 * @param series the values, each as long as the axis
 */
public record Chart(String title, String unit, String alt, Axis axis, List<Series> series)
    implements Content {

  /** What the values are for. */
  public sealed interface Axis {

    /**
     * How many places there are.
     *
     * @return the number of values a series has
     */
    int size();

    /**
     * Points in time, in order.
     *
     * @param instants the points
     */
    record Times(List<Instant> instants) implements Axis {

      /** Copies the points. */
      public Times {
        instants = List.copyOf(instants);
      }

      @Override
      public int size() {
        return instants.size();
      }
    }

    /**
     * Named places.
     *
     * @param names the names
     */
    record Categories(List<String> names) implements Axis {

      /** Copies the names and makes each one line. */
      public Categories {
        names = names.stream().map(Plain::line).toList();
      }

      @Override
      public int size() {
        return names.size();
      }
    }
  }

  /**
   * One line of the chart.
   *
   * @param name its name
   * @param values its values; not-a-number means that one is missing
   */
  public record Series(String name, List<Double> values) {

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if the name is blank or a value infinite
     */
    public Series {
      name = Plain.line(Plain.notBlank(name, "the name of a series"));
      values = List.copyOf(values);
      if (values.stream().anyMatch(value -> value.isInfinite())) {
        throw new IllegalArgumentException("an infinite value in series " + name);
      }
    }
  }

  /**
   * Copies the series.
   *
   * @throws IllegalArgumentException if a series is not as long as the axis
   */
  public Chart {
    title = Plain.line(title);
    unit = Plain.line(unit);
    alt = Plain.line(alt);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != axis.size()) {
        throw new IllegalArgumentException(
            "series %s has %d values for %d places"
                .formatted(one.name(), one.values().size(), axis.size()));
      }
    }
  }

  /**
   * A chart over times, without series yet.
   *
   * @param times the points in time, in order
   * @return an empty chart
   */
  public static Chart over(List<Instant> times) {
    return new Chart("", "", "", new Axis.Times(times), List.of());
  }

  /**
   * A chart over categories, without series yet.
   *
   * @param categories their names
   * @return an empty chart
   */
  public static Chart of(String... categories) {
    return of(List.of(categories));
  }

  /**
   * A chart over categories, without series yet.
   *
   * @param categories their names
   * @return an empty chart
   */
  public static Chart of(List<String> categories) {
    return new Chart("", "", "", new Axis.Categories(categories), List.of());
  }

  /**
   * What is shown.
   *
   * @param words the title
   * @return a copy with it
   */
  public Chart titled(String words) {
    return new Chart(words, unit, alt, axis, series);
  }

  /**
   * The unit of the values.
   *
   * @param symbol the unit
   * @return a copy with it
   */
  public Chart unit(String symbol) {
    return new Chart(title, symbol, alt, axis, series);
  }

  /**
   * The chart in words, for who cannot see it.
   *
   * @param words what the chart shows
   * @return a copy with it
   */
  public Chart alt(String words) {
    return new Chart(title, unit, words, axis, series);
  }

  /**
   * One series more.
   *
   * @param name its name
   * @param values its values
   * @return a copy with it
   * @throws IllegalArgumentException if it is not as long as the axis
   */
  public Chart series(String name, double... values) {
    return series(name, Arrays.stream(values).boxed().toList());
  }

  /**
   * One series more.
   *
   * @param name its name
   * @param values its values
   * @return a copy with it
   * @throws IllegalArgumentException if it is not as long as the axis
   */
  public Chart series(String name, List<Double> values) {
    List<Series> more = new ArrayList<>(series);
    more.add(new Series(name, values));
    return new Chart(title, unit, alt, axis, more);
  }

  /** Title, words, and a line of small blocks a series with its least, greatest and last value. */
  @Override
  public String plain() {
    return PlainChart.of(this);
  }

  @Override
  public String toString() {
    return series.stream()
        .map(Series::name)
        .collect(Collectors.joining(", ", "Chart[" + Plain.brief(title) + ": ", "]"));
  }
}

package dev.chatops.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows under named columns. Immutable: each method gives a new table.
 *
 * <pre>{@code
 * Table.columns("id", "title", "since").row(1, "disk full", "09:12").row(2, "slow", "10:40")
 * }</pre>
 *
 * @param columns the columns, at least one
 * @param rows the rows, each as wide as there are columns; may be none
 */
public record Table(List<Column> columns, List<List<Cell>> rows) implements Content {

  /** Where the text of a column stands. */
  public enum Align {
    /** To the right if the column holds nothing but numbers, else to the left. */
    AUTO,
    /** Begins at the column's left edge. */
    LEFT,
    /** Ends at the column's right edge. */
    RIGHT,
    /** In the middle. */
    CENTER
  }

  /**
   * A column.
   *
   * @param name its heading, one line; may be empty
   * @param align where its text stands
   */
  public record Column(String name, Align align) {

    /** Makes the name one line. */
    public Column {
      name = Plain.line(name);
      Objects.requireNonNull(align, "align");
    }

    /**
     * A column aligned by what it holds.
     *
     * @param name its heading
     * @return the column
     */
    public static Column of(String name) {
      return new Column(name, Align.AUTO);
    }
  }

  /**
   * One value of a row.
   *
   * @param text how it reads, on one line
   * @param number whether it was given as a number
   */
  public record Cell(String text, boolean number) {

    /** Makes the text one line. */
    public Cell {
      text = Plain.line(text);
    }

    /**
     * A cell that shows a value as {@link Content#text} would; {@code null} is an empty one.
     *
     * @param value what to show
     * @return the cell
     */
    public static Cell of(@Nullable Object value) {
      return new Cell(value == null ? "" : Plain.of(value), value instanceof Number);
    }
  }

  /**
   * Copies columns and rows.
   *
   * @throws IllegalArgumentException if there is no column or a row has another width
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs a column");
    }
    for (List<Cell> row : rows) {
      checkWidth(columns, row.size());
    }
  }

  /**
   * A table of these columns and no rows yet, each aligned by what it will hold.
   *
   * @param names the headings, at least one
   * @return an empty table
   */
  public static Table columns(String... names) {
    return new Table(Arrays.stream(names).map(Column::of).toList(), List.of());
  }

  /**
   * A table of these columns and no rows yet.
   *
   * @param columns the columns, at least one
   * @return an empty table
   */
  public static Table columns(Column... columns) {
    return new Table(List.of(columns), List.of());
  }

  /**
   * This table and one row more. For many rows use {@link #rows(Iterable, Function)}, which copies
   * once.
   *
   * @param values one a column; {@code null} is an empty cell
   * @return a longer table
   * @throws IllegalArgumentException if there are more or fewer values than columns
   */
  public Table row(@Nullable Object... values) {
    return rows(List.of(Arrays.asList(values)), Function.identity());
  }

  /**
   * This table and one row more for each element.
   *
   * @param <T> the type of the elements
   * @param elements what the rows are about
   * @param values the values of a row, one a column
   * @return a longer table
   * @throws IllegalArgumentException if there are more or fewer values than columns
   */
  public <T> Table rows(Iterable<T> elements, Function<? super T, ? extends List<?>> values) {
    List<List<Cell>> longer = new ArrayList<>(rows);
    for (T element : elements) {
      longer.add(values.apply(element).stream().map(Cell::of).toList());
    }
    return new Table(columns, longer);
  }

  /**
   * Where a column's text stands, {@link Align#AUTO} resolved.
   *
   * @param column its index, from 0
   * @return never {@link Align#AUTO}
   */
  public Align align(int column) {
    Align declared = columns.get(column).align();
    if (declared != Align.AUTO) {
      return declared;
    }
    boolean numbers = false;
    for (List<Cell> row : rows) {
      Cell cell = row.get(column);
      if (!cell.number() && !cell.text().isEmpty()) {
        return Align.LEFT;
      }
      numbers |= cell.number();
    }
    return numbers ? Align.RIGHT : Align.LEFT;
  }

  /** The table as lines aligned for a monospaced font. */
  @Override
  public String plain() {
    PlainTable lines = new PlainTable(columns.stream().map(Column::name).toList());
    for (int i = 0; i < columns.size(); i++) {
      lines.align(i, align(i));
    }
    rows.forEach(row -> lines.row(row.stream().map(Cell::text).toList()));
    return lines.toString();
  }

  @Override
  public String toString() {
    return "Table[" + columns.size() + " columns, " + rows.size() + " rows]";
  }

  private static void checkWidth(List<Column> columns, int width) {
    if (width != columns.size()) {
      List<String> names = columns.stream().map(Column::name).toList();
      throw new IllegalArgumentException(
          "a row of " + width + " values under " + names.size() + " columns " + names);
    }
  }
}

package dev.chatops.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays rows out for a monospaced font, two spaces between columns. Not thread-safe. */
final class PlainTable {

  private final List<String> head;
  private final Table.Align[] aligns;
  private final int[] widths;
  private final List<List<String>> rows = new ArrayList<>();

  PlainTable(List<String> head) {
    this.head = head;
    aligns = new Table.Align[head.size()];
    Arrays.fill(aligns, Table.Align.LEFT);
    widths = head.stream().mapToInt(Width::of).toArray();
  }

  void align(int column, Table.Align align) {
    aligns[column] = align;
  }

  /** Adds a row of single lines. */
  void row(List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], Width.of(cells.get(i)));
    }
    rows.add(cells);
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    if (head.stream().anyMatch(name -> !name.isEmpty())) {
      line(lines, head);
      line(lines, Arrays.stream(widths).mapToObj("-"::repeat).toList());
    }
    rows.forEach(row -> line(lines, row));
    lines.setLength(Math.max(0, lines.length() - 1));
    return lines.toString();
  }

  private void line(StringBuilder lines, List<String> cells) {
    int begin = lines.length();
    for (int i = 0; i < widths.length; i++) {
      int gap = widths[i] - Width.of(cells.get(i));
      int left =
          switch (aligns[i]) {
            case LEFT, AUTO -> 0;
            case RIGHT -> gap;
            case CENTER -> gap / 2;
          };
      lines.append(i == 0 ? "" : "  ").append(" ".repeat(left));
      lines.append(cells.get(i)).append(" ".repeat(gap - left));
    }
    int end = lines.length();
    while (end > begin && lines.charAt(end - 1) == ' ') {
      end--;
    }
    lines.setLength(end);
    lines.append('\n');
  }
}

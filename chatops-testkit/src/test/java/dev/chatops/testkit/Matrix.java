package dev.chatops.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the compatibility kit found, as tables: a row a rule and a row a feature, a column a kit.
 * Knows the JDK alone and is run from its source: {@code ./dev tck}.
 */
final class Matrix {

  static final String BEGIN = "<!-- ./dev tck all writes what follows -->\n";
  static final String END = "<!-- ./dev tck all has written so far -->\n";

  /** By the number of the rule, then in words. */
  private static final Comparator<String> BY_RULE =
      Comparator.comparingInt(Matrix::number).thenComparing(Comparator.naturalOrder());

  private final List<Column> columns;

  /** What one kit found: of each test, and of each feature that its adapter claims or does not. */
  record Column(String title, Map<String, Cell> tests, Map<String, String> features) {

    static Column read(Path report) throws IOException {
      String title = "";
      Map<String, Cell> tests = new LinkedHashMap<>();
      Map<String, String> features = new LinkedHashMap<>();
      for (String line : Files.readAllLines(report)) {
        String[] parts = line.split("\t", -1);
        switch (parts[0]) {
          case "kit" -> title = title(parts[1], parts[2]);
          case "feature" -> features.put(parts[2], parts[1]);
          case "rule" -> tests.put(parts[2], new Cell(parts[1], parts[3]));
          default -> throw new IOException(report + ": no line begins with " + parts[0]);
        }
      }
      return new Column(title, tests, features);
    }

    /** Its network, and which kit of it where there are several. */
    private static String title(String type, String kit) {
      String name = kit.replaceFirst("Tck$", "").replaceFirst("Adapter$", "");
      boolean repeats = name.toLowerCase(Locale.ROOT).startsWith(type);
      return (type + " " + (repeats ? name.substring(type.length()) : name)).strip();
    }

    private String feature(String name) {
      return features.getOrDefault(name, "?");
    }

    /** What became of all tests of a rule together. */
    private String rule(String rule) {
      Set<String> found =
          tests.entrySet().stream()
              .filter(test -> test.getKey().startsWith(rule + " "))
              .filter(test -> counts(test.getKey(), test.getValue()))
              .map(test -> test.getValue().found())
              .collect(Collectors.toCollection(TreeSet::new));
      if (found.contains("FAIL")) {
        return "FAIL";
      }
      boolean passes = found.contains("pass");
      return passes ? (found.size() == 1 ? "yes" : "partly") : "–";
    }

    /** What a network has not takes nothing from a MUST. */
    private static boolean counts(String test, Cell cell) {
      return !cell.found().equals("n/a") || cell.isOfWire() || test.contains(" MAY ");
    }
  }

  record Cell(String found, String why) {
    private static final Cell NONE = new Cell("?", "");

    /** Whether the wire cannot show it; that the network has no such feature is in the table. */
    private boolean isOfWire() {
      return found.equals("n/a") && !why.isEmpty() && !why.startsWith("this network has no ");
    }
  }

  Matrix(List<Column> columns) {
    this.columns = columns.stream().sorted(Comparator.comparing(Column::title)).toList();
  }

  /**
   * Prints the tables, or brings them into a page, or compares them with it.
   *
   * @param args {@code print}, {@code write PAGE} or {@code check PAGE}, and the reports
   */
  public static void main(String... args) throws IOException {
    boolean print = args[0].equals("print");
    List<Column> columns = new ArrayList<>();
    for (String report : Arrays.copyOfRange(args, print ? 1 : 2, args.length)) {
      columns.add(Column.read(Path.of(report)));
    }
    Matrix matrix = new Matrix(columns);
    if (print) {
      System.out.print(matrix.print());
      return;
    }
    Path page = Path.of(args[1]);
    String before = Files.readString(page);
    String after = matrix.into(before);
    if (args[0].equals("write")) {
      Files.writeString(page, after);
    } else if (!before.equals(after)) {
      System.err.println(page + " does not say what the kit has found; ./dev tck all writes it:\n");
      System.err.print(matrix.markdown());
      System.exit(1);
    }
  }

  /** Test by test, for who works on an adapter. */
  String print() {
    StringBuilder out = new StringBuilder();
    row(out, Column::title, "");
    for (String test : tests()) {
      String why = whys(test).stream().collect(Collectors.joining("; "));
      row(out, column -> cell(column, test).found(), test + (why.isEmpty() ? "" : ": " + why));
    }
    out.append('\n');
    features().forEach(feature -> row(out, column -> column.feature(feature), feature));
    out.append('\n');
    for (String found : List.of("pass", "FAIL", "n/a")) {
      row(out, column -> count(column, found), found);
    }
    return out.toString();
  }

  private void row(StringBuilder out, Function<Column, String> cell, String label) {
    StringBuilder row = new StringBuilder();
    for (Column column : columns) {
      int width = Math.max(column.title().length(), "degraded".length());
      row.append(String.format("%-" + width + "s  ", cell.apply(column)));
    }
    out.append(row.append(label).toString().stripTrailing()).append('\n');
  }

  private static String count(Column column, String found) {
    return "" + column.tests().values().stream().filter(t -> t.found().equals(found)).count();
  }

  /** Rule by rule, for a page. */
  String markdown() {
    StringBuilder out = new StringBuilder("\n");
    line(out, "", Column::title);
    line(out, "---", column -> "---");
    tests().stream()
        .map(test -> test.replaceFirst(" .*", ""))
        .distinct()
        .forEach(rule -> line(out, rule, column -> column.rule(rule)));
    features().forEach(feature -> line(out, "`" + feature + "`", c -> c.feature(feature)));
    out.append("\nWhat a wire cannot show:\n\n");
    reasons().forEach((why, where) -> out.append("- " + why + ": " + where + "\n"));
    return out.append('\n').toString();
  }

  private void line(StringBuilder out, String label, Function<Column, String> cell) {
    out.append("| ").append(label).append(" |");
    columns.forEach(column -> out.append(' ').append(cell.apply(column)).append(" |"));
    out.append('\n');
  }

  /** The page with these tables between its two marks. */
  String into(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no lines " + BEGIN + "and " + END);
    }
    return page.substring(0, begin + BEGIN.length()) + markdown() + page.substring(end);
  }

  private Map<String, String> reasons() {
    Map<String, Set<String>> where = new TreeMap<>();
    for (String test : tests()) {
      for (Column column : columns) {
        Cell cell = cell(column, test);
        if (cell.isOfWire()) {
          String rule = test.replaceFirst(" .*", "") + " " + column.title();
          String what = cell.why().replaceFirst("^this wire has ", "");
          where.computeIfAbsent(what, why -> new TreeSet<>(BY_RULE)).add(rule);
        }
      }
    }
    Map<String, String> reasons = new TreeMap<>();
    where.forEach((why, rules) -> reasons.put(why, String.join(", ", rules)));
    return reasons;
  }

  private Set<String> whys(String test) {
    return columns.stream()
        .map(column -> cell(column, test).why())
        .filter(why -> !why.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> tests() {
    Set<String> all = new TreeSet<>(BY_RULE);
    columns.forEach(column -> all.addAll(column.tests().keySet()));
    return all;
  }

  private Set<String> features() {
    Set<String> all = new LinkedHashSet<>();
    columns.forEach(column -> all.addAll(column.features().keySet()));
    return all;
  }

  private static Cell cell(Column column, String test) {
    return column.tests().getOrDefault(test, Cell.NONE);
  }

  private static int number(String test) {
    return Integer.parseInt(test.replaceFirst("^R(\\d+) .*", "$1"));
  }
}

package dev.chatops.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a soak: one table, and the laws that were broken. Thread-safe. */
final class Report {

  private final Map<String, Object> rows = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();

  synchronized void row(String name, Object value) {
    rows.put(name, value);
  }

  synchronized void broken(String law) {
    broken.add(law);
  }

  synchronized List<String> broken() {
    return List.copyOf(broken);
  }

  /** As a table of Markdown, so that it can be put where figures are kept. */
  synchronized String table() {
    StringBuilder table = new StringBuilder("| what | how much |\n|---|---|\n");
    rows.forEach((name, value) -> table.append("| %s | %s |%n".formatted(name, value)));
    broken.stream().limit(20).forEach(law -> table.append("BROKEN: ").append(law).append('\n'));
    return table.toString();
  }
}

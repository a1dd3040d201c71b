package dev.chatops.testkit.tck;

import dev.chatops.adapter.Catalog.Entry;
import dev.chatops.adapter.Catalog.Kind;
import dev.chatops.adapter.Catalog.Param;
import java.util.List;
import java.util.Locale;

/** The commands that the kit has an adapter offer, where it has a native menu. */
final class Menu {

  static final Entry RESTART =
      new Entry(
          List.of("tck", "restart"),
          "tck restart <service> <host> [--wait=<time>] [--force]",
          "Restart a service on one host",
          "tck",
          "",
          List.of(
              new Param(
                  "service", Kind.ARGUMENT, true, "String", List.of("apache", "nginx"), null, ""),
              new Param("host", Kind.ARGUMENT, true, "String", List.of(), null, "where it runs"),
              new Param("wait", Kind.OPTION, false, "Duration", List.of(), "30s", ""),
              new Param("force", Kind.FLAG, false, "boolean", List.of(), null, "")),
          List.of("tck restart apache web-1"));

  static final Entry STATUS =
      new Entry(List.of("tck-status"), "tck-status", "How all is", "tck", "", List.of(), List.of());

  static final List<Entry> ENTRIES = List.of(RESTART, STATUS);

  private Menu() {}

  /** Networks spell commands in their own ways: letters and digits are what is left of all. */
  static boolean isIn(List<String> offered, Entry entry) {
    return offered.stream().anyMatch(each -> letters(each).contains(letters(entry.name())));
  }

  private static String letters(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}

package dev.chatops.testkit;

import dev.chatops.config.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The configuration of a fake chat, as text: what every test needs and the names of the rooms, what
 * this test adds or says otherwise, and the rights it grants. Thread-safe.
 */
final class FakeConfig {

  private final List<String> texts;
  private final Set<String> rooms = new LinkedHashSet<>();
  private final Map<String, Set<String>> rights = new LinkedHashMap<>();

  FakeConfig(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  /**
   * Adds a room, known to the bot by its name without {@code #}.
   *
   * @return false if it was there
   */
  synchronized boolean addRoom(String name) {
    return rooms.add(name);
  }

  /**
   * Grants a right.
   *
   * @return false if it was granted before
   */
  synchronized boolean grant(String identity, String permission) {
    return rights.computeIfAbsent(identity, id -> new LinkedHashSet<>()).add(permission);
  }

  synchronized Settings settings() {
    return Settings.parse(text());
  }

  /**
   * The test's own text begins on the first line: its problems have the line numbers it has there.
   */
  private String text() {
    List<String> all = new ArrayList<>(texts);
    all.add(access());
    return base() + String.join("\n", all);
  }

  private String base() {
    String named =
        rooms.stream()
            .map(
                room ->
                    entry(room.replaceFirst("^#", ""), "{ at = [" + quoted("fake/" + room) + "] }"))
            .collect(Collectors.joining(", "));
    return "name = opsbot, prefix = \"!\", adapters { fake { type = fake } }, rooms { %s }, "
        .formatted(named);
  }

  private String access() {
    List<String> roles = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    rights.forEach(
        (who, permissions) -> {
          String name = "granted to " + who;
          roles.add(entry(name, list(permissions)));
          String group = "{ people = %s, roles = %s }";
          groups.add(entry(name, group.formatted(list(List.of(who)), list(List.of(name)))));
        });
    return "access { roles { %s }, groups { %s } }"
        .formatted(String.join(", ", roles), String.join(", ", groups));
  }

  private static String entry(String key, String value) {
    return quoted(key) + " = " + value;
  }

  private static String list(Collection<String> words) {
    return words.stream().map(FakeConfig::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** As JSON, which HOCON reads. */
  private static String quoted(String word) {
    return word.chars()
        .mapToObj(c -> c == '"' || c == '\\' || c < ' ' ? "\\u%04x".formatted(c) : "" + (char) c)
        .collect(Collectors.joining("", "\"", "\""));
  }
}

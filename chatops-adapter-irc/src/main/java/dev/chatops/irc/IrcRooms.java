package dev.chatops.irc;

import dev.chatops.config.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The channels the bot shall be in, over all connections: those of the settings, and what was
 * joined and left since. Thread-safe.
 */
final class IrcRooms {

  private final Map<String, IrcRoom> configured = new LinkedHashMap<>();
  private final Map<String, IrcRoom> wanted;

  IrcRooms(List<IrcRoom> first) {
    first.forEach(room -> configured.put(CaseMapping.ASCII.fold(room.name()), room));
    wanted = new LinkedHashMap<>(configured);
  }

  synchronized List<IrcRoom> all() {
    return List.copyOf(wanted.values());
  }

  /** A channel that is wanted, by any name that the server takes for the same. */
  synchronized Optional<IrcRoom> find(String name, CaseMapping letters) {
    return find(wanted, name, letters);
  }

  private static Optional<IrcRoom> find(
      Map<String, IrcRoom> rooms, String name, CaseMapping letters) {
    return rooms.values().stream().filter(room -> letters.same(room.name(), name)).findFirst();
  }

  /** Wants a channel; without a key the one counts that it had, or that the settings have. */
  synchronized IrcRoom add(String name, @Nullable Secret key, CaseMapping letters) {
    IrcRoom known =
        find(wanted, name, letters)
            .or(() -> find(configured, name, letters))
            .orElseGet(() -> new IrcRoom(name, null));
    IrcRoom room = key == null ? known : new IrcRoom(known.name(), key);
    wanted.put(CaseMapping.ASCII.fold(room.name()), room);
    return room;
  }

  synchronized void remove(String name, CaseMapping letters) {
    wanted.values().removeIf(room -> letters.same(room.name(), name));
  }

  /**
   * The lines that join some channels: several in one, since servers count commands; those with
   * keys first, since keys go by their place (RFC 2812 §3.2.1).
   */
  static List<String> joinLines(List<IrcRoom> rooms) {
    List<IrcRoom> order =
        new ArrayList<>(rooms.stream().filter(room -> room.key() != null).toList());
    rooms.stream().filter(room -> room.key() == null).forEach(order::add);
    List<String> lines = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    StringBuilder keys = new StringBuilder();
    for (IrcRoom room : order) {
      String key = room.key() == null ? "" : room.key().reveal();
      if (names.length() > 0 && bytes(names, keys, room.name(), key) > IrcActions.LINE_BYTES) {
        lines.add(line(names, keys));
        names.setLength(0);
        keys.setLength(0);
      }
      append(names, room.name());
      append(keys, key);
    }
    if (names.length() > 0) {
      lines.add(line(names, keys));
    }
    return lines;
  }

  private static void append(StringBuilder list, String item) {
    if (!item.isEmpty()) {
      list.append(list.length() == 0 ? "" : ",").append(item);
    }
  }

  /** At most three bytes a character, and what stands between. */
  private static int bytes(StringBuilder names, StringBuilder keys, String name, String key) {
    return "JOIN   ,,".length()
        + 3 * (names.length() + keys.length() + name.length() + key.length());
  }

  private static String line(StringBuilder names, StringBuilder keys) {
    return keys.length() == 0 ? "JOIN " + names : "JOIN " + names + " " + keys;
  }
}

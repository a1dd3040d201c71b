package dev.chatops.irc;

import dev.chatops.config.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Wants a channel; without a key the one counts that it had, or that the settings have. */
  synchronized IrcRoom add(String name, @Nullable Secret key) {
    String folded = CaseMapping.ASCII.fold(name);
    IrcRoom known = wanted.getOrDefault(folded, configured.get(folded));
    IrcRoom room = key == null && known != null ? known : new IrcRoom(name, key);
    wanted.put(folded, room);
    return room;
  }

  synchronized void remove(String name) {
    wanted.remove(CaseMapping.ASCII.fold(name));
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

package dev.chatops.internal.trip;

import dev.chatops.chat.RoomId;
import dev.chatops.config.SettingKind;
import dev.chatops.config.Settings;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code rooms} says: names for rooms of any network, and their time zones; immutable.
 *
 * <pre>{@code
 * rooms { ops = ["irc1/#ops"], berlin { at = ["work/C1"], time-zone = "Europe/Berlin" } }
 * }</pre>
 *
 * @param byName the rooms that a name stands for
 * @param zones the time zone of the rooms that have one of their own
 * @param zone the time zone of all others
 */
public record Rooms(Map<String, List<RoomId>> byName, Map<RoomId, ZoneId> zones, ZoneId zone) {

  /** Knows no names. */
  public static final Rooms NONE = new Rooms(Map.of(), Map.of(), ZoneId.of("UTC"));

  /**
   * Reads the block; problems are recorded in it.
   *
   * @param rooms the block
   * @param adapters the ids a room may begin with
   * @param zone of rooms without one of their own
   * @return what was read
   */
  public static Rooms read(Settings rooms, Set<String> adapters, ZoneId zone) {
    Map<String, List<RoomId>> byName = new LinkedHashMap<>();
    Map<RoomId, ZoneId> zones = new HashMap<>();
    for (String name : rooms.keys()) {
      if (rooms.kind(name) != SettingKind.SECTION) {
        byName.put(name, ids(rooms, name, adapters));
        continue;
      }
      Settings block = rooms.section(name);
      List<RoomId> ids = ids(block, "at", adapters);
      byName.put(name, ids);
      if (block.has("time-zone")) {
        ZoneId own = zone(block, zone);
        ids.forEach(id -> zones.put(id, own));
      }
    }
    return new Rooms(Map.copyOf(byName), Map.copyOf(zones), zone);
  }

  /**
   * Reads {@code time-zone}.
   *
   * @param block where it stands
   * @param fallback stands in
   * @return the zone
   */
  public static ZoneId zone(Settings block, ZoneId fallback) {
    return block.value("time-zone", fallback, "a time zone such as Europe/Berlin", ZoneId::of);
  }

  ZoneId zone(RoomId room) {
    return zones.getOrDefault(room, zone);
  }

  private static List<RoomId> ids(Settings block, String key, Set<String> adapters) {
    List<String> written = block.strings(key);
    if (written.isEmpty()) {
      block.problem(key, "", "one or more rooms, written adapter/room");
    }
    return written.stream()
        .filter(text -> known(block, key, text, adapters))
        .map(RoomId::parse)
        .toList();
  }

  private static boolean known(Settings block, String key, String text, Set<String> adapters) {
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1) {
      block.problem(key, text, "a room written adapter/room, such as irc1/#ops");
      return false;
    }
    if (!adapters.contains(text.substring(0, slash))) {
      String names = String.join(", ", adapters);
      block.problem(key, text, "a room on one of the adapters: " + names);
      return false;
    }
    return true;
  }
}

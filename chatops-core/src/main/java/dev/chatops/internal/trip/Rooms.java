package dev.chatops.internal.trip;

import dev.chatops.chat.RoomId;
import dev.chatops.config.SettingKind;
import dev.chatops.config.Settings;
import dev.chatops.internal.spell.Spelled;
import dev.chatops.internal.spell.Spellings;
import java.time.ZoneId;
import java.util.Collections;
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
 * @param byName the rooms that a name stands for, as they are written
 * @param zones the time zone of the rooms that have one of their own
 * @param zone the time zone of all others
 * @param spellings by which they are known on their networks
 */
public record Rooms(
    Map<String, List<RoomId>> byName,
    Spelled<RoomId, ZoneId> zones,
    ZoneId zone,
    Spellings spellings) {

  /** Knows no names. */
  public static final Rooms NONE = of(Map.of(), Map.of(), ZoneId.of("UTC"), Spellings.EXACT);

  private static Rooms of(
      Map<String, List<RoomId>> byName,
      Map<RoomId, ZoneId> zones,
      ZoneId zone,
      Spellings spellings) {
    Spelled<RoomId, ZoneId> spelled = Spelled.rooms(zones, spellings, (first, last) -> last);
    return new Rooms(Collections.unmodifiableMap(byName), spelled, zone, spellings);
  }

  /**
   * Reads the block; problems are recorded in it.
   *
   * @param rooms the block
   * @param adapters the ids a room may begin with
   * @param zone of rooms without one of their own
   * @param spellings of their networks
   * @return what was read
   */
  public static Rooms read(Settings rooms, Set<String> adapters, ZoneId zone, Spellings spellings) {
    Map<String, List<RoomId>> byName = new LinkedHashMap<>();
    Map<RoomId, ZoneId> zones = new LinkedHashMap<>();
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
    return of(byName, zones, zone, spellings);
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
    return zones.find(room).orElse(zone);
  }

  /** The rooms that a name stands for, as their networks know them; none for a name of nothing. */
  List<RoomId> named(String name) {
    List<RoomId> written = byName.getOrDefault(name, List.of());
    return written.stream().map(spellings::of).distinct().toList();
  }

  /** What the configuration calls a room, in its order. */
  List<String> names(RoomId room) {
    RoomId one = spellings.of(room);
    return byName.keySet().stream().filter(name -> named(name).contains(one)).toList();
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

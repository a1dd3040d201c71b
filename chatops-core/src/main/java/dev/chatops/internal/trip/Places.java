package dev.chatops.internal.trip;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.internal.spell.Spellings;
import dev.chatops.plugin.UserException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Which rooms somebody means, of those that the bot has never been in, too: by a name of the
 * configuration, by a whole id, by the name of a room that was met, or else as the network of the
 * conversation calls one. Thread-safe.
 */
public final class Places {

  /** XMPP's longest id of a room, RFC 7622 §3.1. */
  private static final int LONGEST = 2_047;

  private final Supplier<Rooms> rooms;
  private final People people;
  private final Spellings spellings;
  private final Predicate<String> adapters;

  /**
   * Looks in all these.
   *
   * @param rooms names of rooms, as they are now
   * @param people the rooms that were met
   * @param spellings by which a room has one id
   * @param adapters whether there is one of an id
   */
  public Places(
      Supplier<Rooms> rooms, People people, Spellings spellings, Predicate<String> adapters) {
    this.rooms = rooms;
    this.people = people;
    this.spellings = spellings;
    this.adapters = adapters;
  }

  /** One or more; whether there are such rooms is for the network to say. */
  List<RoomId> meant(String typed, Conversation where) {
    if (typed.isBlank() || typed.length() > LONGEST) {
      throw new UserException("that is not the name of a room");
    }
    List<RoomId> configured = rooms.get().named(typed);
    if (!configured.isEmpty()) {
      return configured;
    }
    int slash = typed.indexOf('/');
    if (slash > 0 && slash < typed.length() - 1 && adapters.test(typed.substring(0, slash))) {
      return List.of(spellings.of(RoomId.parse(typed)));
    }
    List<Room> met = people.roomsNamed(typed, where);
    if (met.size() > 1) {
      String ids = String.join(", ", met.stream().map(room -> room.id().toString()).toList());
      throw new UserException("there are several rooms of that name: {}", ids);
    }
    String adapter = where.room().id().adapter();
    return List.of(met.isEmpty() ? spellings.of(new RoomId(adapter, typed)) : met.get(0).id());
  }

  /** What the configuration calls a room. */
  List<String> names(RoomId room) {
    return rooms.get().names(room);
  }
}

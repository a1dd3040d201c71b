package dev.chatops.internal.trip;

import dev.chatops.chat.Event;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.internal.ask.Recent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rooms the bot is in, by what its networks tell: that it came or went, or that somebody
 * speaks there. Nothing else is believed, for whoever may can put it out. Thread-safe; the latest
 * of them are known.
 */
final class Roster {

  private static final int MOST = 10_000;

  private final Map<RoomId, Room> inside = Recent.byAge(MOST);
  private final Map<RoomId, String> outside = Recent.byAge(MOST);

  /** What an adapter tells is about its own rooms alone. */
  void takes(Event event, String adapter) {
    if (event instanceof Event.Disconnected) {
      lost(adapter, "the connection was lost");
    } else if (event instanceof Event.Left left && left.self()) {
      out(left.room().id(), left.reason().isEmpty() ? "it has left" : left.reason(), adapter);
    } else if (event instanceof Event.Joined joined) {
      in(joined.room(), adapter);
    } else if (event instanceof Event.Said said) {
      in(said.message().where().room(), adapter);
    }
  }

  private synchronized void in(Room room, String adapter) {
    if (!room.direct() && room.id().adapter().equals(adapter) && !inside.containsKey(room.id())) {
      inside.put(room.id(), room);
      outside.remove(room.id());
    }
  }

  private synchronized void out(RoomId room, String why, String adapter) {
    if (room.adapter().equals(adapter)) {
      inside.remove(room);
      outside.put(room, why);
    }
  }

  /** It wanted to go into a room, and may not. */
  synchronized void refused(RoomId room, String why) {
    if (!inside.containsKey(room)) {
      outside.put(room, why);
    }
  }

  /** A connection is over, and whether the next one leads into the same rooms is not known yet. */
  synchronized void lost(String adapter, String why) {
    List<RoomId> there =
        inside.keySet().stream().filter(room -> room.adapter().equals(adapter)).toList();
    there.forEach(room -> out(room, why, adapter));
  }

  synchronized boolean has(RoomId room) {
    return inside.containsKey(room);
  }

  /** Why it is not in a room any more; empty if it never was, or is. */
  synchronized Optional<String> whyNot(RoomId room) {
    return Optional.ofNullable(outside.get(room));
  }

  /** By name. */
  synchronized List<Room> of(String adapter) {
    return inside.values().stream()
        .filter(room -> room.id().adapter().equals(adapter))
        .sorted(Comparator.comparing(Room::name).thenComparing(room -> room.id().value()))
        .toList();
  }
}

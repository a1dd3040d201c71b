package dev.chatops.internal.trip;

import dev.chatops.chat.RoomId;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which rooms people want the bot in, and out of, beyond what the configuration says; kept as long
 * as the bot's memory, without any key. Thread-safe.
 */
final class Wishes {

  private final Storage storage;

  Wishes(Storage storage) {
    this.storage = storage;
  }

  private Shelf<Boolean> shelf() {
    return storage.shelf("bot/rooms", Boolean.class);
  }

  void keep(RoomId room, boolean in) {
    shelf().put(room.toString(), in);
  }

  /** True if it shall be there, false if it shall not; empty if nobody has said so. */
  Optional<Boolean> of(RoomId room) {
    return shelf().find(room.toString());
  }

  /** All of one network, in the order of their names. */
  Map<RoomId, Boolean> on(String adapter) {
    Map<RoomId, Boolean> wishes = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    shelf()
        .all()
        .forEach(
            (key, in) -> {
              RoomId room = RoomId.parse(key);
              if (room.adapter().equals(adapter)) {
                wishes.put(room, in);
              }
            });
    return wishes;
  }
}

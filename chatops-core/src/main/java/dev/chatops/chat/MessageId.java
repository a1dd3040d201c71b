package dev.chatops.chat;

import java.util.Objects;

/**
 * Which message. Networks number within a room, so the room is part of the id.
 *
 * @param room where the message stands
 * @param value the network's own id; a wire without ids gets one that never repeats from its
 *     adapter
 */
public record MessageId(RoomId room, String value) {

  /** Refuses an empty id. */
  public MessageId {
    Objects.requireNonNull(room, "room");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a message's id is not empty");
    }
  }

  @Override
  public String toString() {
    return room + "@" + value;
  }
}

package dev.chatops.internal.out;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * Which conversation it is, whatever the room is called at the moment: whoever speaks to it may not
 * know its name or kind.
 *
 * @param room the network's id of it
 * @param thread null for the room at large
 */
public record Place(RoomId room, @Nullable String thread) {

  /**
   * The place of a conversation.
   *
   * @param where the room or thread
   * @return a key that stays the same
   */
  public static Place of(Conversation where) {
    return new Place(where.room().id(), where.thread());
  }

  @Override
  public String toString() {
    return thread == null ? room.toString() : room + " thread " + thread;
  }
}

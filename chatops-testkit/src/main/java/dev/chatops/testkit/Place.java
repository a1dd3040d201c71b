package dev.chatops.testkit;

import dev.chatops.chat.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said, whatever the room is called by now.
 *
 * @param room the network's id of it
 * @param thread null for the room at large
 */
record Place(String room, @Nullable String thread) {

  static Place of(Conversation conversation) {
    return new Place(conversation.room().id().value(), conversation.thread());
  }

  @Override
  public String toString() {
    return thread == null ? room : room + " thread " + thread;
  }
}

package dev.chatops.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said: a room, or one thread in it. What the bot says keeps its order within a
 * conversation.
 *
 * @param room the room
 * @param thread the network's id of the thread; null for the room at large
 */
public record Conversation(Room room, @Nullable String thread) {

  /** Refuses a thread without an id. */
  public Conversation {
    Objects.requireNonNull(room, "room");
    if (thread != null && thread.isEmpty()) {
      throw new IllegalArgumentException("a thread has an id; the room at large is null");
    }
  }

  /**
   * The room at large.
   *
   * @param room the room
   * @return the conversation outside all threads
   */
  public static Conversation of(Room room) {
    return new Conversation(room, null);
  }

  /**
   * One thread of the same room.
   *
   * @param id the network's id of the thread
   * @return the conversation in that thread
   */
  public Conversation inThread(String id) {
    return new Conversation(room, id);
  }

  /**
   * Whether only one person and the bot are here.
   *
   * @return {@link Room#direct()}
   */
  public boolean direct() {
    return room.direct();
  }

  @Override
  public String toString() {
    return thread == null ? room.toString() : room + " thread " + thread;
  }
}

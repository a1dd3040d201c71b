package dev.chatops.chat;

import java.util.Objects;

/**
 * Which room, for good: the id of an adapter and the network's own id of the room, written {@code
 * irc1/#ops}.
 *
 * @param adapter the id of the adapter in the configuration; no {@code /}
 * @param value what the network calls the room; not empty
 */
public record RoomId(String adapter, String value) {

  /** Refuses what could not be written and read again. */
  public RoomId {
    Ids.check(adapter, value);
  }

  /**
   * Reads {@code adapter/value}.
   *
   * @param text as {@link #toString()} writes it
   * @return the id
   * @throws IllegalArgumentException if there is no {@code /} or a side is empty
   */
  public static RoomId parse(String text) {
    int slash = Ids.slash(Objects.requireNonNull(text, "text"));
    return new RoomId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return adapter + "/" + value;
  }
}

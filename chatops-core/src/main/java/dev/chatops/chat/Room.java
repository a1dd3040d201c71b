package dev.chatops.chat;

import java.util.Objects;

/**
 * A place where people talk.
 *
 * @param id which room
 * @param name what people see, such as {@code #ops}
 * @param kind who can read what is said there
 */
public record Room(RoomId id, String name, Kind kind) {

  /** Who can read what is said in a room. */
  public enum Kind {
    /** Whoever joins. */
    PUBLIC,
    /** Whoever was let in. */
    PRIVATE,
    /** One person and the bot: every line is meant for the bot. */
    DIRECT
  }

  /** Refuses nulls. */
  public Room {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }

  /**
   * A room that anyone may join, named as its id is.
   *
   * @param id which room
   * @return a public room
   */
  public static Room of(RoomId id) {
    return new Room(id, id.value(), Kind.PUBLIC);
  }

  /**
   * The place where one person and the bot talk alone.
   *
   * @param id which room
   * @param name whom the bot talks to
   * @return a direct room
   */
  public static Room direct(RoomId id, String name) {
    return new Room(id, name, Kind.DIRECT);
  }

  /**
   * Whether only one person and the bot are here.
   *
   * @return true for {@link Kind#DIRECT}
   */
  public boolean direct() {
    return kind == Kind.DIRECT;
  }

  @Override
  public String toString() {
    return name + " (" + id + ")";
  }
}

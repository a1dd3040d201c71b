package dev.chatops.chat;

import java.util.Objects;

/**
 * A stretch of a {@link Body} that names somebody or a room, found by the adapter, not by guessing.
 */
public sealed interface Mention {

  /**
   * Where it begins.
   *
   * @return an index into the text, in UTF-16 units
   */
  int start();

  /**
   * Where it ends.
   *
   * @return the index behind its last UTF-16 unit
   */
  int end();

  /**
   * Somebody is named.
   *
   * @param start where it begins
   * @param end where it ends
   * @param user who
   * @param self whether that is this bot, by its current name or id
   */
  record OfUser(int start, int end, User user, boolean self) implements Mention {

    /** Refuses a stretch that is none. */
    public OfUser {
      Objects.requireNonNull(user, "user");
      checkSpan(start, end);
    }
  }

  /**
   * A room is named.
   *
   * @param start where it begins
   * @param end where it ends
   * @param room which
   */
  record OfRoom(int start, int end, Room room) implements Mention {

    /** Refuses a stretch that is none. */
    public OfRoom {
      Objects.requireNonNull(room, "room");
      checkSpan(start, end);
    }
  }

  private static void checkSpan(int start, int end) {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a mention spans text, not " + start + " to " + end);
    }
  }
}

package dev.chatops.chat;

import java.util.Objects;

/** Who of a conversation shall see something. */
public sealed interface Audience {

  /** Everyone who can read the conversation. */
  record All() implements Audience {}

  /**
   * One person alone, in the midst of a room (an ephemeral message).
   *
   * @param user who
   */
  record Only(User user) implements Audience {

    /** Refuses nobody. */
    public Only {
      Objects.requireNonNull(user, "user");
    }
  }

  /** Everyone who can read the conversation. */
  Audience ALL = new All();

  /**
   * One person alone.
   *
   * @param user who
   * @return the audience of that one
   */
  static Audience only(User user) {
    return new Only(user);
  }
}

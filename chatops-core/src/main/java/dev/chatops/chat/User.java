package dev.chatops.chat;

import java.util.Objects;

/**
 * Somebody who can speak: a person, or another program.
 *
 * @param id who it is; the only identity
 * @param name what people see and may change at any time; for addressing, never for access
 * @param bot whether the network says that this is a program
 */
public record User(UserId id, String name, boolean bot) {

  /** Refuses nulls. */
  public User {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /**
   * A person.
   *
   * @param id who it is
   * @param name what people see
   * @return a user that is no program
   */
  public static User of(UserId id, String name) {
    return new User(id, name, false);
  }

  /**
   * Whether the network vouches for the identity: an IRC services account, an XMPP real JID, a
   * Slack or Discord id.
   *
   * @return {@link UserId#verified()} of the id
   */
  public boolean verified() {
    return id.verified();
  }

  @Override
  public String toString() {
    return name + " (" + id + ")";
  }
}

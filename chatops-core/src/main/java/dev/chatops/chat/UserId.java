package dev.chatops.chat;

import java.util.Objects;

/**
 * Who somebody is, for good: the id of an adapter and what that network never changes.
 *
 * <p>Written {@code irc1/ann}. A value that begins with {@code ~} is one the network does not vouch
 * for: it tells people apart within a session and is never granted anything.
 *
 * @param adapter the id of the adapter in the configuration; no {@code /}
 * @param value what the network calls this account; not empty
 */
public record UserId(String adapter, String value) {

  /** Refuses what could not be written and read again. */
  public UserId {
    Ids.check(adapter, value);
  }

  /**
   * Reads {@code adapter/value}.
   *
   * @param text as {@link #toString()} writes it
   * @return the id
   * @throws IllegalArgumentException if there is no {@code /} or a side is empty
   */
  public static UserId parse(String text) {
    int slash = Ids.slash(Objects.requireNonNull(text, "text"));
    return new UserId(text.substring(0, slash), text.substring(slash + 1));
  }

  /**
   * Whether the network vouches that this is the same account as yesterday.
   *
   * @return false for values that begin with {@code ~}
   */
  public boolean verified() {
    return !value.startsWith("~");
  }

  @Override
  public String toString() {
    return adapter + "/" + value;
  }
}

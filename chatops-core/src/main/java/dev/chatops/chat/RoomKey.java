package dev.chatops.chat;

import org.jspecify.annotations.Nullable;

/**
 * What opens a room that is closed: an IRC channel key, the password of an XMPP room. It prints as
 * {@code ***} and shows itself to {@link #reveal()} alone. Immutable and thread-safe.
 */
public final class RoomKey {

  private final String text;

  private RoomKey(String text) {
    this.text = text;
  }

  /**
   * Keeps a key secret from here on.
   *
   * @param text the key; not empty
   * @return the key
   * @throws IllegalArgumentException if it is empty
   */
  public static RoomKey of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a key has a letter or more");
    }
    return new RoomKey(text);
  }

  /**
   * The key itself, to be handed to the network and to nothing that writes.
   *
   * @return the key
   */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RoomKey key && key.text.equals(text);
  }

  /** The same for all: a hash of a short key is as good as the key. */
  @Override
  public int hashCode() {
    return RoomKey.class.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}

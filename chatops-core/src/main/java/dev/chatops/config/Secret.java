package dev.chatops.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that nobody may see by accident: a password, a token, a key.
 *
 * <p>It prints as {@code ***}, cannot be serialized, and shows itself to {@link #reveal()} alone.
 * Immutable and thread-safe.
 */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * Keeps a text secret from here on.
   *
   * @param text what to keep
   * @return the secret
   */
  public static Secret of(String text) {
    return new Secret(Objects.requireNonNull(text, "text"));
  }

  /**
   * The text itself, to be handed to whoever checks it and to nothing that writes.
   *
   * @return the text
   */
  public String reveal() {
    return text;
  }

  /**
   * Whether there is nothing to keep.
   *
   * @return true if the text is empty
   */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Compares in a time that depends on the lengths alone. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  /** The same for all: a hash of a short password is as good as the password. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

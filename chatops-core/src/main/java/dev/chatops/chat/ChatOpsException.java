package dev.chatops.chat;

/**
 * The root of every exception this library throws on purpose; unchecked.
 *
 * <p>Immutable but for what {@link Throwable} itself allows.
 */
public class ChatOpsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with a sentence for people.
   *
   * @param message what went wrong, without any secret
   */
  public ChatOpsException(String message) {
    super(message);
  }

  /**
   * An exception with a sentence for people and what brought it about.
   *
   * @param message what went wrong, without any secret
   * @param cause what brought it about
   */
  public ChatOpsException(String message, Throwable cause) {
    super(message, cause);
  }
}

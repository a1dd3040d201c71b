package dev.chatops.chat;

import java.io.Serial;

/** The base of every exception this library throws; unchecked, and its message is one sentence. */
public class ChatOpsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Says what went wrong.
   *
   * @param message one sentence for whoever runs the bot; never holds a secret
   */
  public ChatOpsException(String message) {
    super(message);
  }

  /**
   * Says what went wrong and why.
   *
   * @param message one sentence for whoever runs the bot; never holds a secret
   * @param cause what set it off
   */
  public ChatOpsException(String message, Throwable cause) {
    super(message, cause);
  }
}

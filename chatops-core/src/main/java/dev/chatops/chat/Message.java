package dev.chatops.chat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param id which message
 * @param where the room or thread
 * @param from who said it
 * @param body the words
 * @param files what came with it
 * @param answers the message it replies to, where the network knows; else null
 */
public record Message(
    MessageId id,
    Conversation where,
    User from,
    Body body,
    List<Upload> files,
    @Nullable MessageId answers) {

  /** Copies the files. */
  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(body, "body");
    files = List.copyOf(files);
  }

  /**
   * Plain words, without files, that answer nothing.
   *
   * @param id which message
   * @param where the room or thread
   * @param from who said it
   * @param text the words
   * @return the message
   */
  public static Message of(MessageId id, Conversation where, User from, String text) {
    return new Message(id, where, from, Body.of(text), List.of(), null);
  }

  /**
   * The words alone.
   *
   * @return the text of the body
   */
  public String text() {
    return body.text();
  }
}

package dev.chatops.internal.out;

import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said.
 *
 * @param to the room or thread
 * @param audience everyone there, or one person
 * @param cause the ticket of the event that is answered; null without one
 * @param answers the message that is answered; null without one
 * @param content what
 * @param trace the run it belongs to
 * @param priority what it may overtake
 */
public record Outgoing(
    Conversation to,
    Audience audience,
    @Nullable Ticket cause,
    @Nullable MessageId answers,
    Content content,
    String trace,
    Priority priority) {

  /**
   * Something nobody asked for, for everyone there.
   *
   * @param to the room or thread
   * @param content what
   * @param trace the run it belongs to
   * @param priority what it may overtake
   * @return what to say
   */
  public static Outgoing unasked(
      Conversation to, Content content, String trace, Priority priority) {
    return new Outgoing(to, Audience.ALL, null, null, content, trace, priority);
  }

  Outgoing with(Content other) {
    return new Outgoing(to, audience, cause, answers, other, trace, priority);
  }

  /** The same for everyone there, who is one person. */
  Outgoing toAll() {
    return new Outgoing(to, Audience.ALL, cause, answers, content, trace, priority);
  }

  /**
   * The same in a direct message, for a network that cannot whisper in a room. The ticket stays
   * behind: what is answered with it is said where it came from.
   *
   * @param direct where the person and the bot talk alone
   * @return what to say there
   */
  public Outgoing aside(Conversation direct) {
    return new Outgoing(direct, Audience.ALL, null, null, content, trace, priority);
  }
}

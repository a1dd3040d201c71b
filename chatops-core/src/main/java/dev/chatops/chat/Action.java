package dev.chatops.chat;

import org.jspecify.annotations.Nullable;

/**
 * Something an adapter shall do; core tells it in the imperative. Core never sends one that the
 * adapter's traits lack: it has degraded before.
 */
public sealed interface Action {

  /**
   * Names this action in its {@link Receipt}, on the timeline and in logs.
   *
   * @return unique within a run of the bot; begins with the trace of what set it off and a dash
   */
  String id();

  /**
   * Say one part, which fits.
   *
   * @param id see {@link Action#id()}
   * @param to the room or thread
   * @param audience everyone there, or one person
   * @param cause the ticket of the event that is answered; null without one
   * @param answers the message that is answered; null without one
   * @param part what to say
   */
  record Say(
      String id,
      Conversation to,
      Audience audience,
      @Nullable Ticket cause,
      @Nullable MessageId answers,
      Part part)
      implements Action {}

  /**
   * Put another part in the place of one that was said.
   *
   * @param id see {@link Action#id()}
   * @param where the room or thread
   * @param message which, by its receipt
   * @param part what it shall read now
   */
  record Edit(String id, Conversation where, MessageId message, Part part) implements Action {}

  /**
   * Take back what was said.
   *
   * @param id see {@link Action#id()}
   * @param where the room or thread
   * @param message which, by its receipt
   */
  record Delete(String id, Conversation where, MessageId message) implements Action {}

  /**
   * Put a reaction on a message, or take it away.
   *
   * @param id see {@link Action#id()}
   * @param where the room or thread
   * @param message on which
   * @param emoji a Unicode emoji, or the network's short name of one of its own
   * @param add false to take it away
   */
  record React(String id, Conversation where, MessageId message, String emoji, boolean add)
      implements Action {}

  /**
   * Show that the bot is busy, for as long as the network shows it.
   *
   * @param id see {@link Action#id()}
   * @param where the room or thread
   */
  record Typing(String id, Conversation where) implements Action {}

  /**
   * Go into a room, and from now on back into it whenever the connection was lost. Where the bot is
   * there already, that is done.
   *
   * @param id see {@link Action#id()}
   * @param room which
   * @param key what opens it; null for none, or for the one that the adapter's settings have
   */
  record Join(String id, RoomId room, @Nullable RoomKey key) implements Action {

    /**
     * Go into a room that is open, or whose key the adapter's settings have.
     *
     * @param id see {@link Action#id()}
     * @param room which
     */
    public Join(String id, RoomId room) {
      this(id, room, null);
    }
  }

  /**
   * Leave a room, and do not go back into it. Where the bot is not there, that is done.
   *
   * @param id see {@link Action#id()}
   * @param room which
   */
  record Leave(String id, RoomId room) implements Action {}

  /**
   * Give a room another topic.
   *
   * @param id see {@link Action#id()}
   * @param room which
   * @param topic the new one
   */
  record SetTopic(String id, Room room, String topic) implements Action {}
}

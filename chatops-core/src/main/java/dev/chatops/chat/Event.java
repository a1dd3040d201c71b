package dev.chatops.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in a chat; adapters tell it to core in the past tense. The family is closed,
 * so that a table from a protocol to events can be proved complete.
 */
public sealed interface Event {

  /**
   * The same for every delivery of the same thing, and never the same for two things; a wire
   * without ids makes keys from its start instant and a counter.
   *
   * @return unique within the adapter
   */
  String key();

  /** Where words come from; only live ones can be a command. */
  enum Origin {
    /** Somebody said it just now. */
    LIVE,
    /** Said before the bot came, delayed, or replayed. */
    HISTORIC,
    /**
     * Said by a program to whoever listens, such as an IRC NOTICE (RFC 2812 §3.3.2): not answered.
     */
    NOTICE,
    /** The bot's own words, come back from the network. */
    OWN
  }

  /**
   * Somebody said something.
   *
   * @param key see {@link Event#key()}
   * @param message what and where
   * @param origin whether it is live
   */
  record Said(String key, Message message, Origin origin) implements Event {

    /**
     * Somebody said something just now.
     *
     * @param key see {@link Event#key()}
     * @param message what and where
     */
    public Said(String key, Message message) {
      this(key, message, Origin.LIVE);
    }
  }

  /**
   * Somebody changed what was said; runs nothing.
   *
   * @param key see {@link Event#key()}
   * @param message as it reads now, under its old id
   */
  record Edited(String key, Message message) implements Event {}

  /**
   * Somebody took back what was said; voids a command that has not started.
   *
   * @param key see {@link Event#key()}
   * @param where the room or thread
   * @param message which
   */
  record Deleted(String key, Conversation where, MessageId message) implements Event {}

  /**
   * Somebody put a reaction on a message, or took it away.
   *
   * @param key see {@link Event#key()}
   * @param where the room or thread
   * @param message on which
   * @param by who
   * @param emoji a Unicode emoji, or the network's short name of one of its own
   * @param added false when it was taken away
   */
  record Reacted(
      String key, Conversation where, MessageId message, User by, String emoji, boolean added)
      implements Event {}

  /**
   * Somebody came into a room; the bot itself too.
   *
   * @param key see {@link Event#key()}
   * @param user who
   * @param room where
   * @param self whether that is this bot
   */
  record Joined(String key, User user, Room room, boolean self) implements Event {}

  /**
   * Somebody left a room, or was made to; the bot itself too.
   *
   * @param key see {@link Event#key()}
   * @param user who
   * @param room where
   * @param reason what was said about it, or empty
   * @param self whether that is this bot
   */
  record Left(String key, User user, Room room, String reason, boolean self) implements Event {}

  /**
   * A room got another topic.
   *
   * @param key see {@link Event#key()}
   * @param room where
   * @param by who set it; null where the network does not say
   * @param topic the new one, or empty
   */
  record TopicChanged(String key, Room room, @Nullable User by, String topic) implements Event {}

  /**
   * The adapter is connected, for the first time or again.
   *
   * @param key see {@link Event#key()}
   * @param self who the bot is there
   */
  record Connected(String key, User self) implements Event {}

  /**
   * The adapter lost its connection and goes about getting it back.
   *
   * @param key see {@link Event#key()}
   * @param reason one sentence
   */
  record Disconnected(String key, String reason) implements Event {}

  /**
   * Somebody chose a command from a native menu.
   *
   * @param key see {@link Event#key()}
   * @param where the room or thread
   * @param by who
   * @param what the command
   * @param ticket for answering in the network's window; null where it has none
   */
  record Invoked(String key, Conversation where, User by, Invocation what, @Nullable Ticket ticket)
      implements Event {}

  /**
   * Somebody pressed a button.
   *
   * @param key see {@link Event#key()}
   * @param where the room or thread
   * @param by who
   * @param on the message that shows the button
   * @param press what the button does
   * @param ticket for answering in the network's window; null where it has none
   */
  record Pressed(
      String key, Conversation where, User by, MessageId on, Press press, @Nullable Ticket ticket)
      implements Event {}

  /**
   * Somebody filled in the form of a question.
   *
   * @param key see {@link Event#key()}
   * @param where the room or thread
   * @param by who
   * @param question the id of the question
   * @param values what was filled in, by field
   * @param ticket for answering in the network's window; null where it has none
   */
  record Answered(
      String key,
      Conversation where,
      User by,
      String question,
      Map<String, String> values,
      @Nullable Ticket ticket)
      implements Event {

    /** Copies the values. */
    public Answered {
      values = Map.copyOf(values);
    }
  }

  /**
   * Anything else a network tells; never a command.
   *
   * @param key see {@link Event#key()}
   * @param kind the network's word for it
   * @param values what it says
   */
  record Other(String key, String kind, Map<String, String> values) implements Event {

    /** Copies the values. */
    public Other {
      values = Map.copyOf(values);
    }
  }
}

package dev.chatops.internal.trip;

import dev.chatops.chat.Body;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.Ticket;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.internal.out.Place;
import dev.chatops.internal.out.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wants, whichever way it came: typed, pressed, or chosen from a menu.
 *
 * @param speaker answers on the same network
 * @param where the room or thread
 * @param user who
 * @param message the words; null for a button or a menu
 * @param ticket for answering in the network's window; null without one
 * @param key of the event that told it; empty if nothing is to be recorded of it
 */
record Incoming(
    Speaker speaker,
    Conversation where,
    User user,
    @Nullable Message message,
    @Nullable Ticket ticket,
    String key) {

  /** Of something that is not recorded. */
  Incoming(
      Speaker speaker,
      Conversation where,
      User user,
      @Nullable Message message,
      @Nullable Ticket ticket) {
    this(speaker, where, user, message, ticket, "");
  }

  Body body() {
    return message == null ? Body.of("") : message.body();
  }

  Chat chat(Bot bot, String trace) {
    return chat(new Run(bot, trace));
  }

  Chat chat(Run run) {
    return new Chat(run, speaker, user, where, message, ticket, false);
  }

  /** One person's commands in one conversation start in the order typed. */
  Object lane() {
    return new Lane(place(), user.id());
  }

  /** Where it is, whatever the room is called at the moment. */
  Object place() {
    return Place.of(where);
  }

  private record Lane(Object place, UserId user) {}
}

package dev.chatops.console;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import org.jspecify.annotations.Nullable;

/**
 * Who the person at the keyboard is at the moment, and where.
 *
 * @param who speaks
 * @param room where; null for the place where the speaker and the bot are alone
 */
record Seat(User who, @Nullable Room room) {

  Seat as(User other) {
    return new Seat(other, room);
  }

  Seat in(Room other) {
    return new Seat(who, other);
  }

  Seat direct() {
    return new Seat(who, null);
  }

  Conversation conversation() {
    return Conversation.of(room == null ? direct(who) : room);
  }

  /** As {@link dev.chatops.adapter.Adapter#direct} has it. */
  private static Room direct(User user) {
    return Room.direct(new RoomId(user.id().adapter(), user.id().value()), user.name());
  }

  /** For a prompt: {@code operator #console}, or {@code ann @opsbot} alone with the bot. */
  String label(User bot) {
    return who.name() + " " + (room == null ? "@" + bot.name() : room.name());
  }

  /** For a sentence: {@code operator in #console}, or {@code ann, alone with opsbot}. */
  String sentence(User bot) {
    return who.name() + (room == null ? ", alone with " + bot.name() : " in " + room.name());
  }
}

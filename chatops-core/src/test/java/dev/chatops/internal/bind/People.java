package dev.chatops.internal.bind;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.List;

/** A directory of a few people and rooms; two of them are called sam. */
public final class People implements Directory {

  private static final List<User> USERS =
      List.of(
          User.of(UserId.parse("net/bob"), "bob"),
          User.of(UserId.parse("net/sam"), "sam"),
          User.of(UserId.parse("work/U7"), "sam"));

  private static final List<Room> ROOMS =
      List.of(
          Room.of(RoomId.parse("net/#dev")),
          Room.of(RoomId.parse("net/#war")),
          new Room(RoomId.parse("work/C9"), "#war", Room.Kind.PRIVATE));

  @Override
  public List<User> named(String name, Conversation where) {
    return USERS.stream()
        .filter(user -> user.name().equals(name) || user.id().toString().equals(name))
        .toList();
  }

  @Override
  public List<Room> roomsNamed(String name, Conversation where) {
    return ROOMS.stream()
        .filter(
            room ->
                room.name().equals(name)
                    || room.name().equals("#" + name)
                    || room.id().toString().equals(name))
        .toList();
  }
}

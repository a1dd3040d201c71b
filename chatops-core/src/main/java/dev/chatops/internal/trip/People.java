package dev.chatops.internal.trip;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.internal.ask.Recent;
import dev.chatops.internal.bind.Directory;
import dev.chatops.internal.language.Caseless;
import dev.chatops.internal.spell.Spellings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people and rooms that the bot has met, the latest of them; candidates come from the network
 * of the conversation alone. Thread-safe.
 */
public final class People implements Directory {

  private static final int MOST = 10_000;

  private final Map<UserId, User> users = Recent.byUse(MOST);
  private final Map<RoomId, Room> rooms = Recent.byUse(MOST);
  private final Spellings spellings;

  /**
   * Begins with nobody.
   *
   * @param spellings by which somebody is found whose id is typed
   */
  public People(Spellings spellings) {
    this.spellings = spellings;
  }

  void met(User user, Room room) {
    if (isNews(user)) {
      synchronized (users) {
        users.put(user.id(), user);
      }
    }
    synchronized (rooms) {
      rooms.putIfAbsent(room.id(), room);
    }
  }

  /** Nothing is known of somebody without a name. */
  private boolean isNews(User user) {
    User known;
    synchronized (users) {
      known = users.get(user.id());
    }
    return known == null ? !user.name().isEmpty() || user.bot() : !user.equals(known);
  }

  @Override
  public List<User> named(String name, Conversation where) {
    if (isId(name)) {
      UserId id = spellings.of(UserId.parse(name));
      synchronized (users) {
        return Optional.ofNullable(users.get(id)).stream().toList();
      }
    }
    String adapter = where.room().id().adapter();
    synchronized (users) {
      return users.values().stream()
          .filter(user -> user.id().adapter().equals(adapter) && same(user.name(), name))
          .toList();
    }
  }

  @Override
  public List<Room> roomsNamed(String name, Conversation where) {
    if (isId(name)) {
      RoomId id = spellings.of(RoomId.parse(name));
      synchronized (rooms) {
        return Optional.ofNullable(rooms.get(id)).stream().toList();
      }
    }
    String adapter = where.room().id().adapter();
    String bare = bare(name);
    synchronized (rooms) {
      return rooms.values().stream()
          .filter(room -> room.id().adapter().equals(adapter) && same(bare(room.name()), bare))
          .toList();
    }
  }

  private static boolean isId(String name) {
    int slash = name.indexOf('/');
    return slash > 0 && slash < name.length() - 1;
  }

  private static String bare(String room) {
    return room.startsWith("#") ? room.substring(1) : room;
  }

  private static boolean same(String one, String other) {
    return Caseless.fold(one).equals(Caseless.fold(other));
  }
}

package dev.chatops.console;

import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Who has been played at this console and which rooms were visited: whom a line can name, and what
 * can be completed. Thread-safe.
 */
final class Company {

  static final String OPERATOR = "operator";
  static final String FIRST_ROOM = "console";

  private final String adapter;
  private final User bot;
  private final Map<String, User> people = new ConcurrentSkipListMap<>();
  private final Map<String, Room> rooms = new ConcurrentSkipListMap<>();
  private final Set<String> entered = ConcurrentHashMap.newKeySet();

  Company(String adapter, String bot) {
    this.adapter = adapter;
    this.bot = new User(new UserId(adapter, bot), bot, true);
    enter(person(OPERATOR), room(FIRST_ROOM));
  }

  User bot() {
    return bot;
  }

  /** Somebody by name, who is one of the company from now on. */
  User person(String name) {
    return people.computeIfAbsent(name, any -> User.of(new UserId(adapter, name), name));
  }

  /** A room by its name without the sigil; it exists from now on. */
  Room room(String name) {
    return rooms.computeIfAbsent(name, any -> Room.of(new RoomId(adapter, "#" + name)));
  }

  /** Whether somebody comes into a room for the first time. */
  boolean enter(User user, Room room) {
    return entered.add(user.id() + " " + room.id());
  }

  /**
   * The one a name in the text means; the bot's goes in any case of letters, as it is addressed.
   */
  Optional<User> named(String name) {
    return name.equalsIgnoreCase(bot.name())
        ? Optional.of(bot)
        : Optional.ofNullable(people.get(name));
  }

  Optional<Room> visited(String name) {
    return Optional.ofNullable(rooms.get(name));
  }

  List<String> people() {
    return List.copyOf(people.keySet());
  }

  List<String> rooms() {
    return List.copyOf(rooms.keySet());
  }
}

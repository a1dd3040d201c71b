package dev.chatops.testkit;

import dev.chatops.adapter.Spelling;
import dev.chatops.chat.Body;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.RoomKey;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Who and what there is on a fake network. Thread-safe. */
final class FakeWorld {

  private final Map<String, User> people = new ConcurrentHashMap<>();
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();
  private final Set<String> left = ConcurrentHashMap.newKeySet();
  private final Map<RoomId, RoomKey> keys = new ConcurrentHashMap<>();
  private final AtomicLong messages = new AtomicLong();
  private volatile String id = "fake";
  private volatile String nick = "opsbot";
  private volatile Spelling spelling = Spelling.EXACT;

  /** The network's ids begin with whatever the configuration calls the adapter. */
  void named(String adapter, String bot) {
    id = adapter;
    nick = bot;
  }

  void spelled(Spelling other) {
    spelling = other;
  }

  Spelling spelling() {
    return spelling;
  }

  User self() {
    return new User(userId(nick), nick, true);
  }

  User person(String name) {
    return User.of(userId(name), name);
  }

  /** Who bears an account, in whatever spelling. */
  UserId userId(String account) {
    return new UserId(id, account.startsWith("~") ? account : spelling.user(account));
  }

  Room room(String name) {
    return rooms.computeIfAbsent(spelling.room(name), value -> Room.of(new RoomId(id, value)));
  }

  void lock(Room room, RoomKey key) {
    keys.put(room.id(), key);
  }

  /** Whether a key, or none, opens a room. */
  boolean opens(RoomId room, @Nullable RoomKey key) {
    RoomKey right = keys.get(room);
    return right == null || right.equals(key);
  }

  /** The bot is in every room until it leaves one, and again when it connects anew. */
  boolean isIn(RoomId room) {
    return !left.contains(room.value());
  }

  void comes(RoomId room) {
    left.remove(room.value());
  }

  void comesAnew() {
    left.clear();
  }

  void leaves(RoomId room) {
    left.add(room.value());
  }

  /** People are found by the names they have now. */
  void meet(User user) {
    people.values().removeIf(known -> known.id().equals(user.id()));
    people.put(user.name(), user);
  }

  MessageId nextId(RoomId room) {
    return new MessageId(room, "m" + messages.incrementAndGet());
  }

  Body body(String text) {
    return new Mentions(self(), people, rooms).body(text);
  }
}

package dev.chatops.internal.timeline;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.time.Instant;
import java.util.List;

/** Entries to play with. */
final class Entries {

  static final Conversation OPS = Conversation.of(Room.of(new RoomId("irc1", "#ops")));
  static final User ANN = User.of(new UserId("irc1", "ann"), "Ann");

  private Entries() {}

  static Entry entry(String trace, Kind kind, String text) {
    return new Entry(Instant.EPOCH, trace, kind, OPS, ANN, "restart", text);
  }

  static Entry received(String trace, String key) {
    return new Entry(
        Instant.EPOCH, trace, Kind.RECEIVED, OPS, ANN, "restart", "restart apache", key);
  }

  static Entry mark(String text) {
    return new Entry(Instant.EPOCH, "", Kind.MARKED, null, null, "", text);
  }

  static List<String> texts(List<Entry> entries) {
    return entries.stream().map(Entry::text).toList();
  }
}

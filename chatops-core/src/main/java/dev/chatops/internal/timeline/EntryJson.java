package dev.chatops.internal.timeline;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.internal.disk.Json;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An entry as one flat object; what is empty is left out. */
final class EntryJson {

  private EntryJson() {}

  static String write(Entry entry) {
    return Json.write(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("at", entry.at().toString());
          out.writeStringProperty("kind", entry.kind().name());
          text(out, "trace", entry.trace());
          text(out, "command", entry.command());
          text(out, "text", entry.text());
          where(out, entry.where());
          who(out, entry.who());
          text(out, "key", entry.key());
          out.writeEndObject();
        });
  }

  private static void where(JsonGenerator out, @Nullable Conversation where) {
    if (where != null) {
      out.writeStringProperty("room", where.room().id().toString());
      out.writeStringProperty("room-name", where.room().name());
      out.writeStringProperty("room-kind", where.room().kind().name());
      if (where.thread() != null) {
        out.writeStringProperty("thread", where.thread());
      }
    }
  }

  private static void who(JsonGenerator out, @Nullable User who) {
    if (who != null) {
      out.writeStringProperty("user", who.id().toString());
      out.writeStringProperty("user-name", who.name());
      if (who.bot()) {
        out.writeStringProperty("user-kind", "BOT");
      }
    }
  }

  private static void text(JsonGenerator out, String name, String value) {
    if (!value.isEmpty()) {
      out.writeStringProperty(name, value);
    }
  }

  /** Null if it is no entry, or one of a version to come. */
  static @Nullable Entry read(byte[] line) {
    Map<String, String> values = values(line);
    if (values == null || !values.containsKey("at") || !values.containsKey("kind")) {
      return null;
    }
    try {
      return new Entry(
          Instant.parse(values.get("at")),
          values.getOrDefault("trace", ""),
          Kind.valueOf(values.get("kind")),
          where(values),
          who(values),
          values.getOrDefault("command", ""),
          values.getOrDefault("text", ""),
          values.getOrDefault("key", ""));
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  /** Null if it is not an object of texts. */
  static @Nullable Map<String, String> values(byte[] line) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser in = Json.read(line, 0, line.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (in.nextToken() != JsonToken.VALUE_STRING) {
          return null;
        }
        values.put(name, in.getString());
      }
      return in.nextToken() == null ? values : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable Conversation where(Map<String, String> values) {
    String room = values.get("room");
    if (room == null) {
      return null;
    }
    RoomId id = RoomId.parse(room);
    Room.Kind kind = Room.Kind.valueOf(values.getOrDefault("room-kind", "PUBLIC"));
    return new Conversation(
        new Room(id, values.getOrDefault("room-name", id.value()), kind), values.get("thread"));
  }

  private static @Nullable User who(Map<String, String> values) {
    String user = values.get("user");
    if (user == null) {
      return null;
    }
    UserId id = UserId.parse(user);
    return new User(
        id, values.getOrDefault("user-name", id.value()), values.containsKey("user-kind"));
  }
}

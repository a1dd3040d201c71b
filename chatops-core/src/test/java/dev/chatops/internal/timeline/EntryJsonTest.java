package dev.chatops.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryJsonTest {

  static List<Entry> everyKindOfEntry() {
    Room direct = Room.direct(new RoomId("slack", "D1/2"), "ann");
    Room secret = new Room(new RoomId("slack", "G1"), "", Room.Kind.PRIVATE);
    User bot = new User(new UserId("slack", "~b"), "", true);
    Instant fine = Instant.parse("2026-11-25T03:04:05.123456789Z");
    return List.of(
        Entries.received("7f3a", "e1"),
        Entries.mark(""),
        Entries.mark("\"\\\n\r\0\u2028 ä€😀 \ud83d half \ude00"),
        new Entry(fine, "a", Kind.SAID, Conversation.of(direct), null, "", "x"),
        new Entry(
            fine, "a", Kind.STARTED, new Conversation(secret, "t/1"), bot, "a b", "y", "k\n2"),
        new Entry(Instant.MIN, "a", Kind.FAILED, null, bot, "", "x".repeat(200_000)));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfEntry")
  void comesBackAsItWas(Entry entry) {
    String json = EntryJson.write(entry);

    assertThat(json).doesNotContain("\n");
    assertThat(EntryJson.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(entry);
  }

  @Test
  void readsLikeASentence() {
    assertThat(EntryJson.write(Entries.received("7f3a", "e1")))
        .isEqualTo(
            "{\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"RECEIVED\",\"trace\":\"7f3a\","
                + "\"command\":\"restart\",\"text\":\"restart apache\",\"room\":\"irc1/#ops\","
                + "\"room-name\":\"#ops\",\"room-kind\":\"PUBLIC\",\"user\":\"irc1/ann\","
                + "\"user-name\":\"Ann\",\"key\":\"e1\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"at\":\"now\",\"kind\":\"SAID\"}",
        "{\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"DREAMT\"}",
        "{\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"SAID\",\"room\":\"nowhere\"}",
        "{\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"SAID\",\"user\":\"/\"}",
        "{\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"SAID\"} {}",
        "{\"at\":1,\"kind\":\"SAID\"}",
      })
  void whatIsNoEntryIsNone(String json) {
    assertThat(EntryJson.read(json.getBytes(StandardCharsets.UTF_8))).isNull();
  }
}

package dev.chatops.adapter.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.MessageId;
import dev.chatops.chat.RoomId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshKeysTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void noKeyIsGivenTwiceByOneRunNorByTheNext() {
    FreshKeys one = new FreshKeys(START);
    FreshKeys next = new FreshKeys(START.plusNanos(1_000));
    Set<String> given = new HashSet<>();

    for (int n = 0; n < 10_000; n++) {
      assertThat(given.add(one.next())).isTrue();
      assertThat(given.add(next.next())).isTrue();
    }
    assertThat(given).allMatch(key -> key.matches("[a-z0-9]+-[a-z0-9]+"));
  }

  @Test
  void aMessageIsOfItsRoomAndHasAKeyOfItsOwn() {
    FreshKeys keys = new FreshKeys(START);
    RoomId room = new RoomId("radio", "ops");

    MessageId message = keys.message(room);

    assertThat(message.room()).isEqualTo(room);
    assertThat(keys.message(room)).isNotEqualTo(message);
  }
}

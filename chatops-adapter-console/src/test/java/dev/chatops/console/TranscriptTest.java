package dev.chatops.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static final Room ROOM = Room.of(RoomId.parse("console/#console"));

  private final Transcript transcript = new Transcript();

  @Test
  void theOldestGoesWhenThereAreTooMany() {
    for (int i = 0; i < 10_010; i++) {
      transcript.add(ROOM, "ann", "line " + i);
    }

    assertThat(transcript.lines())
        .hasSize(10_000)
        .startsWith("#console <ann> line 10")
        .endsWith("#console <ann> line 10009");
  }

  @Test
  void aFewHugeMessagesAreTooMuchAsWell() {
    String huge = "x".repeat(1_000_000);
    for (int i = 0; i < 10; i++) {
      transcript.add(ROOM, "ann", i + huge);
    }

    assertThat(transcript.lines()).hasSize(3).last().asString().startsWith("#console <ann> 9x");
  }
}

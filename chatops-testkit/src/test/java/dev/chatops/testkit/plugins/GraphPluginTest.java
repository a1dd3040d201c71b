package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.ManualClock;
import dev.chatops.testkit.Profile;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphPluginTest {

  @ParameterizedTest
  @EnumSource
  void drawsTheLastMinutesOnEveryNetwork(Profile network) {
    try (FakeChat chat = measuring().like(network)) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!graph me web-1.example.org - cpu -15");

      assertThat(String.join("\n", ops.replies()))
          .isEqualTo("web-1.example.org (%)\ncpu  ▁▄▅█  min 10  max 90  last 90");
    }
  }

  @Test
  void saysWhenThereIsNothingToDraw() {
    try (FakeChat chat = measuring()) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!graph web-1 - disk -15");

      assertThat(ops).hasReplies("web-1 has measured no disk in the last 15 minutes");
    }
  }

  private static FakeChat measuring() {
    return FakeChat.with(GraphPlugin.class)
        .bind(GraphPlugin.Metrics.class, GraphPluginTest::measured);
  }

  /** A value every five minutes, from an hour before on. */
  private static SortedMap<Instant, Double> measured(String host, String metric, Instant since) {
    SortedMap<Instant, Double> values = new TreeMap<>();
    double[] cpu = {5, 5, 5, 5, 5, 5, 5, 5, 5, 10, 40, 60, 90};
    for (int i = 0; i < cpu.length && metric.equals("cpu"); i++) {
      values.put(ManualClock.START.minusSeconds(300L * (cpu.length - 1 - i)), cpu[i]);
    }
    return values.tailMap(since);
  }
}

package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter and the engine do together once something was said, or could not be. */
abstract class EngineRules extends FileRules {

  @Test
  @Needs(Feature.EDIT)
  @DisplayName(
      "R17 MAY what was split reads otherwise as a whole when it grows (through the engine)")
  void growsWhatWasSplit() throws Exception {
    try (EngineRun run = new EngineRun(factory(), far(), patience())) {
      needs(run.traits());
      int limit = limit(run.traits());
      changes(run, limit / 2, 4 * limit);
      changes(run, 4 * limit, 8 * limit);
    }
  }

  @Test
  @Needs({Feature.EDIT, Feature.DELETE})
  @DisplayName(
      "R17 MAY what was split reads otherwise as a whole when it shrinks (through the engine)")
  void shrinksWhatWasSplit() throws Exception {
    try (EngineRun run = new EngineRun(factory(), far(), patience())) {
      needs(run.traits());
      int limit = limit(run.traits());
      changes(run, 8 * limit, 4 * limit);
      changes(run, 4 * limit, limit / 2);
    }
  }

  @Test
  @DisplayName(
      "R22 MUST a rate limit slows its room and no other, and keeps the order (through the engine)")
  void slowsOneRoom() throws Exception {
    List<String> numbers = IntStream.rangeClosed(1, 10).mapToObj(i -> "number " + i).toList();
    try (EngineRun run = new EngineRun(factory(), far(), patience())) {
      far().limits(far().room());
      run.begin("ann", far().room(), "tck-count 10");
      assertThat(run.ask("bob", far().otherRoom(), "tck-count 10")).isEqualTo(numbers);
      assertThat(far().heard(far().room(), Duration.ZERO)).as("while it has to wait").isNull();
      far().limitsNoMore(far().room());
      assertThat(run.answer(far().room())).isEqualTo(numbers);
    }
  }

  private void changes(EngineRun run, int before, int after) throws Exception {
    int there = far().standing(far().room()).size();
    run.ask("tck-change " + before + " " + after);
    List<String> standing = far().standing(far().room());
    String now = String.join("", standing.subList(there, standing.size()));
    assertThat(Texts.solid(now)).isEqualTo(Texts.solid(Texts.ofBytes(after, 2)) + TckPlugin.END);
  }

  private static int limit(Traits traits) {
    return Math.min(traits.limit().size(), 20_000);
  }
}

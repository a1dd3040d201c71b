package dev.chatops.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyFactory;
import dev.chatops.internal.memory.MemoryStorage;
import dev.chatops.internal.timeline.RingTimeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks {@code storage} and {@code timeline}. */
class MemorySettingsTest {

  @TempDir private Path folder;

  private static Builder builder(String hocon) {
    return ChatOps.builder()
        .config(Settings.parse("adapters { net { type = tiny } }\n" + hocon))
        .time(new ManualTime())
        .adapter(new TinyFactory("tiny", (id, settings) -> new TinyAdapter(id)));
  }

  private String files() {
    return """
        storage { file = "%s", sync = never }
        timeline { file = "%s", sync = always, memory = 200 }
        """
        .formatted(folder.resolve("a.store"), folder.resolve("a.timeline"));
  }

  private Stream<Path> made() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream().map(Path::getFileName);
    }
  }

  @Test
  void checkingAConfigurationTouchesNoFile() throws IOException {
    builder(files()).build().close();

    assertThat(made()).isEmpty();
  }

  @Test
  void aStartMakesTheFilesAndTheEndFreesThem() throws IOException {
    try (ChatOps bot = builder(files()).build()) {
      bot.start();
      assertThat(made().map(Path::toString))
          .containsExactlyInAnyOrder("a.store", "a.store.lock", "a.timeline", "a.timeline.lock");
    }
    try (ChatOps bot = builder(files()).build()) {
      bot.start();
    }
  }

  @Test
  void whatTheBuilderGivesGoesBefore() throws IOException {
    RingTimeline own = new RingTimeline(10);
    try (ChatOps bot =
        builder(files()).storage(new MemoryStorage()).timeline(own).build().start()) {
      assertThat(bot.timeline()).isSameAs(own);
    }
    assertThat(made()).isEmpty();
  }

  @Test
  void everyProblemIsToldWithItsLine() {
    String hocon =
        """
        storage { sync = sometimes, path = x }
        timeline {
          file = ""
          memory = 5
          rotate = daily
        }
        """;

    assertThatThrownBy(() -> builder(hocon).build())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("line 2: storage.sync: found \"sometimes\", expected one of never")
        .hasMessageContaining("line 2: storage.path: unknown key; known here: file, sync")
        .hasMessageContaining("line 4: timeline.file: found \"\", expected the path of a file")
        .hasMessageContaining("line 5: timeline.memory: found \"5\", expected a whole number from")
        .hasMessageContaining("line 6: timeline.rotate: unknown key; known here: file, sync");
  }

  @Test
  void syncAloneWantsAFile() {
    assertThatThrownBy(() -> builder("timeline { sync = always }").build())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("timeline.file")
        .hasMessageContaining("a file, as sync is about one");
  }

  @Test
  void twoFilesCannotBeOne() {
    assertThatThrownBy(() -> builder("storage { file = x }\ntimeline { file = ./x }").build())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("timeline.file")
        .hasMessageContaining("another file than that of storage");
  }
}

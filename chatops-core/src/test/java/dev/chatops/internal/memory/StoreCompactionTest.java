package dev.chatops.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.disk.AppendFile;
import dev.chatops.service.Shelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCompactionTest {

  private static final long LEAST = 2_000;

  @TempDir private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void names() {
    file = folder.resolve("bot.store");
  }

  private FileStorage storage() {
    return new FileStorage(file, new StoreOptions(false, LEAST, AppendFile::new));
  }

  private Path beside() {
    return folder.resolve("bot.store.new");
  }

  @Test
  void keepsItselfSmall() throws IOException {
    try (FileStorage storage = storage()) {
      storage.shelf("old", String.class).put("kept", "by nobody who is there now");
    }
    try (FileStorage storage = storage()) {
      Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
      for (int i = 0; i < 5_000; i++) {
        shelf.put("k" + i % 5, i);
        assertThat(Files.size(file)).isLessThan(LEAST + 200);
      }
      shelf.remove("k0");
    }

    assertThat(beside()).doesNotExist();
    try (FileStorage storage = storage()) {
      assertThat(storage.shelf("karma", Integer.class).all())
          .containsExactly(
              Map.entry("k1", 4_996),
              Map.entry("k2", 4_997),
              Map.entry("k3", 4_998),
              Map.entry("k4", 4_999));
      assertThat(storage.shelf("old", String.class).all()).hasSize(1);
    }
  }

  @Test
  void whatIsAliveIsNotWrittenAgainAndAgain() throws IOException {
    try (FileStorage storage = storage()) {
      Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
      for (int i = 0; i < 500; i++) {
        shelf.put("k" + i, i);
      }
    }

    assertThat(Files.readAllLines(file)).hasSize(501);
  }

  @Test
  void afterAnInterruptItIsStillWholeAndOpen() {
    try (FileStorage storage = storage()) {
      Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
      Thread.currentThread().interrupt();
      for (int i = 0; i < 200; i++) {
        shelf.put("k", i);
      }
      assertThat(Thread.interrupted()).as("the interrupt is for somebody else").isTrue();
      shelf.put("k", 7);
      assertThat(shelf.find("k")).contains(7);
    }
  }

  @Test
  void killedAtEveryByteOfACompactionItLosesNothing() throws IOException {
    try (FileStorage storage = storage()) {
      for (int i = 0; i < 10; i++) {
        storage.shelf("karma", Integer.class).put("k" + i % 2, i);
      }
    }
    byte[] before = Files.readAllBytes(file);
    byte[] header =
        Arrays.copyOf(before, 1 + new String(before, StandardCharsets.UTF_8).indexOf('\n'));
    byte[] compacted =
        concat(
            header,
            new StoreRecord("karma", "k0", "8").line(),
            new StoreRecord("karma", "k1", "9").line());
    for (int length = 0; length <= compacted.length; length++) {
      Files.write(file, before);
      Files.write(beside(), Arrays.copyOf(compacted, length));

      assertState("killed before the rename, at " + length);
    }
    Files.write(file, compacted);
    assertState("killed after the rename");
  }

  private void assertState(String when) {
    try (FileStorage storage = storage()) {
      assertThat(storage.shelf("karma", Integer.class).all())
          .as(when)
          .containsExactly(Map.entry("k0", 8), Map.entry("k1", 9));
      assertThat(beside()).doesNotExist();
    }
  }

  private static byte[] concat(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}

package dev.chatops.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.disk.AppendFile;
import dev.chatops.internal.memory.FaultyFile.Fault;
import dev.chatops.service.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailingDiskTest {

  @TempDir private Path folder;

  private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);

  private FileStorage storage(long leastToCompact) {
    return new FileStorage(
        folder.resolve("bot.store"),
        new StoreOptions(true, leastToCompact, path -> new FaultyFile(path, fault)));
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void whatTheDiskDidNotTakeIsNotInMemoryEither(Fault kind) {
    try (FileStorage storage = storage(1 << 20)) {
      Shelf<String> shelf = storage.shelf("notes", String.class);
      shelf.put("a", "1");
      fault.set(kind);

      assertThatThrownBy(() -> shelf.put("a", "canary"))
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("was not written")
          .hasMessageNotContaining("canary");
      assertThatThrownBy(() -> shelf.putIfAbsent("b", "2")).isInstanceOf(ChatOpsException.class);
      assertThatThrownBy(() -> shelf.update("a", "0", old -> old + "!"))
          .isInstanceOf(ChatOpsException.class);
      assertThatThrownBy(() -> shelf.remove("a")).isInstanceOf(ChatOpsException.class);
      assertThat(shelf.all()).containsExactly(Map.entry("a", "1"));

      fault.set(Fault.NONE);
      shelf.put("c", "3");
    }
    try (FileStorage storage = storage(1 << 20)) {
      assertThat(storage.shelf("notes", String.class).all())
          .as("the disk holds what the calls said, and goes on when it can")
          .containsExactly(Map.entry("a", "1"), Map.entry("c", "3"));
    }
  }

  @Test
  void aCompactionThatFailsCostsNothing() throws IOException {
    AtomicInteger attempts = new AtomicInteger();
    StoreOptions failing =
        new StoreOptions(
            false,
            500,
            path -> {
              if (path.toString().endsWith(".new")) {
                attempts.incrementAndGet();
                throw new IOException("no space left on device");
              }
              return new AppendFile(path);
            });
    Path file = folder.resolve("bot.store");
    try (FileStorage storage = new FileStorage(file, failing)) {
      Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
      for (int i = 0; i < 1_000; i++) {
        shelf.put("k", i);
      }
      assertThat(shelf.find("k")).contains(999);
      assertThat(attempts.get()).as("not tried at each change").isBetween(2, 10);
      assertThat(Files.readAllLines(file)).hasSize(1_001);
    }
    try (FileStorage storage = storage(500)) {
      Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
      assertThat(shelf.find("k")).contains(999);
      shelf.put("k", 1_000);
      assertThat(Files.readAllLines(file)).as("and made up for later").hasSize(2);
    }
  }

  @Test
  void aCompactionWhoseDiskFillsUpCostsNothing() {
    try (FileStorage storage = storage(500)) {
      Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
      for (int i = 0; i < 8; i++) {
        shelf.put("k", i);
      }
      fault.set(Fault.SYNC);
      assertThatThrownBy(() -> shelf.put("k", 8)).isInstanceOf(ChatOpsException.class);
      fault.set(Fault.NONE);
      for (int i = 9; i < 50; i++) {
        shelf.put("k", i);
      }
    }
    try (FileStorage storage = storage(500)) {
      assertThat(storage.shelf("karma", Integer.class).find("k")).contains(49);
    }
  }
}

package dev.chatops.internal.memory;

import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStorageTest extends StorageContract {

  private final List<FileStorage> opened = new ArrayList<>();

  @TempDir private Path folder;

  @Override
  Storage made() {
    return storage("contract.store");
  }

  private FileStorage storage(String file) {
    FileStorage storage = new FileStorage(folder.resolve(file), false);
    opened.add(storage);
    return storage;
  }

  @AfterEach
  void closesAll() {
    opened.forEach(FileStorage::close);
  }

  @Test
  void remembersOverARestart() {
    FileStorage first = storage("bot.store");
    first.shelf("karma", Integer.class).put("ann", 1);
    first.shelf("karma", Integer.class).update("ann", 0, old -> old + 1);
    first.shelf("notes", String.class).put("gone", "x");
    first.shelf("notes", String.class).remove("gone");
    first.close();

    FileStorage second = storage("bot.store");
    assertThat(second.shelf("karma", Integer.class).all()).containsExactly(Map.entry("ann", 2));
    assertThat(second.shelf("notes", String.class).all()).isEmpty();
  }

  @Test
  void touchesNothingUntilItIsNeeded() {
    FileStorage storage = storage("bot.store");
    storage.shelf("karma", Integer.class);
    storage.close();

    assertThat(folder.resolve("bot.store")).doesNotExist();
  }

  @Test
  void whatNobodyAsksForStays() {
    FileStorage first = storage("bot.store");
    first.shelf("old", String.class).put("a", "1");
    first.close();
    FileStorage without = storage("bot.store");
    without.shelf("new", String.class).put("b", "2");
    without.close();

    assertThat(storage("bot.store").shelf("old", String.class).find("a")).contains("1");
  }

  @Test
  void aSecondBotIsToldToTakeAnotherFile() {
    FileStorage first = storage("bot.store");
    first.open();

    assertThatThrownBy(() -> storage("bot.store").open())
        .isInstanceOf(ChatOpsException.class)
        .hasMessage(
            folder.resolve("bot.store")
                + " is in use by another bot; each bot needs a file of its own");
    first.close();
    storage("bot.store").open();
  }

  @Test
  void saysWhichFolderIsMissing() {
    assertThatThrownBy(() -> storage("nowhere/bot.store").open())
        .isInstanceOf(ChatOpsException.class)
        .hasMessageEndingWith("cannot be opened: there is no folder " + folder.resolve("nowhere"));
    assertThatThrownBy(() -> storage(".").open()).hasMessageContaining("it is a folder");
  }

  @Test
  void leavesAFileAloneThatIsNoStore() throws IOException {
    Path other = folder.resolve("chatops.conf");
    for (String text : List.of("name = opsbot", "name = opsbot\n", "0", "\n")) {
      Files.writeString(other, text);

      assertThatThrownBy(() -> storage("chatops.conf").open())
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("is not a store");
      assertThat(other).hasContent(text);
    }
  }

  @Test
  void aStoreOfANewerVersionIsLeftAlone() throws IOException {
    Path file = folder.resolve("bot.store");
    Files.write(file, StoreRecord.line("{\"chatops\":\"store\",\"version\":2}"));

    assertThatThrownBy(() -> storage("bot.store").open())
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("\"version\":2}, which this version does not read");
  }

  @Test
  void isForItsOwnersEyes() throws IOException {
    storage("bot.store").open();

    assertThat(Files.getPosixFilePermissions(folder.resolve("bot.store")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @Test
  void anInterruptedHandlerStillWrites() {
    FileStorage storage = storage("bot.store");
    Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
    Thread handler =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              IntStream.range(0, 100).forEach(i -> shelf.update("ann", 0, old -> old + 1));
            });
    handler.start();
    ends(handler);
    shelf.update("ann", 0, old -> old + 1);
    storage.close();

    assertThat(storage("bot.store").shelf("karma", Integer.class).find("ann")).contains(101);
  }

  @Test
  void afterTheEndItIsReadAndNotChanged() {
    FileStorage storage = storage("bot.store");
    Shelf<String> shelf = storage.shelf("notes", String.class);
    shelf.put("a", "1");
    storage.close();

    assertThat(shelf.find("a")).contains("1");
    assertThatThrownBy(() -> shelf.put("a", "2"))
        .isInstanceOf(ChatOpsException.class)
        .hasMessageEndingWith("is closed");
    assertThat(shelf.find("a")).contains("1");
  }

  @Test
  void manyShelvesSideBySideKeepTheirOwn() {
    FileStorage storage = storage("bot.store");
    List<Thread> people = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      Shelf<Integer> shelf = storage.shelf("shelf" + p, Integer.class);
      people.add(
          new Thread(
              () -> {
                for (int i = 0; i < 500; i++) {
                  shelf.update("count", 0, old -> old + 1);
                  shelf.put("k" + i % 7, i);
                }
              }));
    }
    people.forEach(Thread::start);
    people.forEach(person -> ends(person));
    storage.close();

    FileStorage again = storage("bot.store");
    for (int p = 0; p < 4; p++) {
      assertThat(again.shelf("shelf" + p, Integer.class).all())
          .hasSize(8)
          .containsEntry("count", 500)
          .containsEntry("k2", 499);
    }
  }
}

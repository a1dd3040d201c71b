package dev.chatops.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.ChatOpsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that a process left behind, cut at every byte and with every byte bent. */
class StoreRecoveryTest {

  @TempDir private Path folder;

  private Path file = Path.of("");
  private byte[] whole = new byte[0];

  record Note(String text, int count) {}

  @BeforeEach
  void writes() throws IOException {
    file = folder.resolve("bot.store");
    try (FileStorage storage = new FileStorage(file, false)) {
      storage.shelf("notes", Note.class).put("first", new Note("grüße", 1));
      storage.shelf("notes", Note.class).put("second", new Note("\n", 2));
      storage.shelf("notes", Note.class).put("last", new Note("canary", 3));
    }
    whole = Files.readAllBytes(file);
  }

  private int startOfLine(int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      while (whole[start++] != '\n') {
        assertThat(start).isLessThan(whole.length);
      }
    }
    return start;
  }

  private Map<String, Note> notes() {
    try (FileStorage storage = new FileStorage(file, false)) {
      return new TreeMap<>(storage.shelf("notes", Note.class).all());
    }
  }

  @Test
  void cutAtEveryByteOfTheLastRecordItHoldsTheOthersAndGoesOn() throws IOException {
    int last = startOfLine(4);
    for (int length = last; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThat(notes()).as("cut at %d", length).containsOnlyKeys("first", "second");
      assertThat(Files.readAllBytes(file)).isEqualTo(Arrays.copyOf(whole, last));
      try (FileStorage storage = new FileStorage(file, false)) {
        storage.shelf("notes", Note.class).put("last", new Note("canary", 3));
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void cutAtEveryByteItHoldsWhatIsWhole() throws IOException {
    List<String> keys = List.of("first", "second", "last");
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      int lines = 0;
      for (int i = 0; i < length; i++) {
        lines += whole[i] == '\n' ? 1 : 0;
      }

      assertThat(notes().keySet())
          .as("cut at %d", length)
          .containsExactlyInAnyOrderElementsOf(keys.subList(0, Math.max(0, lines - 1)));
    }
  }

  @Test
  void zeroesThatAPowerCutLeftAtTheEndAreCutOff() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length + 5_000));

    assertThat(notes()).hasSize(3);
    assertThat(Files.size(file)).isEqualTo(whole.length);
  }

  @Test
  void everyBentByteIsToldWithItsPlaceAndNothingIsTouched() throws IOException {
    for (int at = 0; at < whole.length; at++) {
      for (int bend : new int[] {0x21, whole[at] ^ '\n'}) {
        if (bend == 0) {
          continue;
        }
        byte[] bent = whole.clone();
        bent[at] ^= (byte) bend;
        Files.write(file, bent);

        String place = "byte %d, bent by %d".formatted(at, bend);
        assertThatThrownBy(this::notes)
            .as(place)
            .isInstanceOf(ChatOpsException.class)
            .hasMessageContaining(file.toString())
            .hasMessageContaining(at < startOfLine(2) ? "is not a store" : "is damaged at byte ")
            .hasMessageNotContaining("canary");
        assertThat(Files.readAllBytes(file)).as(place).isEqualTo(bent);
      }
    }
  }

  @Test
  void damageIsNamedByByteAndLine() throws IOException {
    byte[] bent = whole.clone();
    bent[startOfLine(3) + 30] ^= 4;
    Files.write(file, bent);

    assertThatThrownBy(this::notes)
        .hasMessage(
            ("the store %s is damaged at byte %d, line 3: the line does not fit its checksum; put"
                    + " back a copy of the file, or take that line out if you can do without what"
                    + " it says")
                .formatted(file, startOfLine(3)));
  }

  @Test
  void aMissingLineInTheMiddleIsWhatSomebodyTookOut() throws IOException {
    byte[] without = new byte[whole.length - (startOfLine(4) - startOfLine(3))];
    System.arraycopy(whole, 0, without, 0, startOfLine(3));
    System.arraycopy(whole, startOfLine(4), without, startOfLine(3), whole.length - startOfLine(4));
    Files.write(file, without);

    assertThat(notes()).containsOnlyKeys("first", "last");
  }

  @Test
  void aTypeThatDoesNotFitAnyMoreIsToldWithShelfKeyAndComponent() {
    record Later(String text, int count, String owner) {}

    try (FileStorage storage = new FileStorage(file, false)) {
      storage.shelf("notes", Later.class);
      assertThatThrownBy(storage::open)
          .isInstanceOf(ChatOpsException.class)
          .hasMessageStartingWith("the store " + file + " holds what does not fit")
          .hasMessageContaining("shelf notes, key first: component owner is missing")
          .hasMessageContaining("shelf notes, key second: component owner is missing")
          .hasMessageNotContaining("canary");
    }
    try (FileStorage storage = new FileStorage(file, false)) {
      storage.open();
      assertThatThrownBy(() -> storage.shelf("notes", Later.class))
          .isInstanceOf(ChatOpsException.class);
      assertThat(storage.shelf("notes", Note.class).all()).as("nothing is lost by it").hasSize(3);
    }
  }
}

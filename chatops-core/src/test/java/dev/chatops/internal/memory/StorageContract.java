package dev.chatops.internal.memory;

import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Room;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every storage promises. */
abstract class StorageContract {

  private Storage storage = new MemoryStorage();

  abstract Storage made();

  @BeforeEach
  void makesOne() {
    storage = made();
  }

  record Host(
      String name, int weight, List<String> tags, Tree tree, Duration up, Optional<String> note) {}

  record Tree(String name, List<Tree> below) {}

  record WithMap(Map<String, String> map) {}

  record Deep(List<List<WithMap>> lists) {}

  record Generic<T>(T value) {}

  record Twice(Optional<Optional<String>> value) {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        String.class,
        Integer.class,
        Long.class,
        Double.class,
        Boolean.class,
        DayOfWeek.class,
        Instant.class,
        Duration.class,
        Host.class,
        Tree.class,
        Room.class
      })
  void keepsWhatCanBeWritten(Class<?> type) {
    assertThat(storage.shelf(type.getName(), type).all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Object.class,
        int.class,
        List.class,
        Map.class,
        Optional.class,
        StringBuilder.class,
        int[].class,
        WithMap.class,
        Deep.class,
        Generic.class,
        Twice.class
      })
  void refusesAtOnceWhatCannot(Class<?> type) {
    assertThatThrownBy(() -> storage.shelf("x", type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a shelf cannot keep " + type.getSimpleName());
    assertThat(storage.shelf("x", String.class).all()).as("the shelf is untouched").isEmpty();
  }

  @Test
  void aShelfIsOfOneTypeAndTheSameForTheSameName() {
    storage.shelf("karma", Integer.class).put("ann", 1);

    assertThat(storage.shelf("karma", Integer.class).find("ann")).contains(1);
    assertThatThrownBy(() -> storage.shelf("karma", Long.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the shelf karma holds Integer, not Long");
  }

  @Test
  void putsFindsAndRemoves() {
    Shelf<String> shelf = storage.shelf("notes", String.class);
    shelf.put("b", "2");
    assertThat(shelf.putIfAbsent("b", "3")).contains("2");
    assertThat(shelf.putIfAbsent("a", "1")).isEmpty();

    assertThat(shelf.all()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    assertThat(shelf.remove("b")).contains("2");
    assertThat(shelf.remove("b")).isEmpty();
    assertThat(shelf.find("b")).isEmpty();
  }

  @Test
  void whatIsHandedOutIsACopy() {
    Shelf<String> shelf = storage.shelf("notes", String.class);
    shelf.put("a", "1");
    shelf.all().clear();

    assertThat(shelf.all()).hasSize(1);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // as a plugin that was compiled carelessly does
  void refusesAValueOfAnotherType() {
    Shelf shelf = storage.shelf("notes", String.class);

    assertThatThrownBy(() -> shelf.put("a", 1)).isInstanceOf(ClassCastException.class);
    assertThat(shelf.all()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void aChangeThatMakesNothingChangesNothing() {
    Shelf<String> shelf = storage.shelf("notes", String.class);
    shelf.put("a", "1");

    assertThatThrownBy(() -> shelf.update("a", "0", old -> null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(
            () ->
                shelf.update(
                    "a",
                    "0",
                    old -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(shelf.find("a")).contains("1");
  }

  @Test
  void aChangeMayLookAtTheShelf() {
    Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
    shelf.put("bob", 5);

    int now = shelf.update("ann", 0, old -> old + shelf.update("bob", 0, points -> points + 1));

    assertThat(now).isEqualTo(6);
    assertThat(shelf.all()).containsExactly(Map.entry("ann", 6), Map.entry("bob", 6));
  }

  @Test
  void aChangeThatWasOvertakenIsMadeAgain() {
    Shelf<String> shelf = storage.shelf("notes", String.class);
    shelf.put("a", "1");
    List<String> seen = new ArrayList<>();

    shelf.update(
        "a",
        "0",
        old -> {
          seen.add(old);
          if (seen.size() == 1) {
            shelf.put("a", "2");
          }
          return old + "!";
        });

    assertThat(seen).containsExactly("1", "2");
    assertThat(shelf.find("a")).contains("2!");
  }

  @Test
  void noChangeIsLostAmongMany() {
    Shelf<Integer> shelf = storage.shelf("karma", Integer.class);
    List<Thread> people = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      people.add(
          new Thread(
              () ->
                  IntStream.range(0, 5_000).forEach(i -> shelf.update("ann", 0, old -> old + 1))));
    }
    people.forEach(Thread::start);
    people.forEach(person -> ends(person));

    assertThat(shelf.find("ann")).contains(20_000);
  }
}

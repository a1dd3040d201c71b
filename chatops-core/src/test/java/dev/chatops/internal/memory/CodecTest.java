package dev.chatops.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

  record Everything(
      String text,
      boolean truth,
      byte small,
      short shorter,
      int whole,
      long longer,
      float real,
      double realer,
      char letter,
      Integer boxed,
      Instant instant,
      Duration duration,
      LocalDate date,
      LocalTime time,
      LocalDateTime both,
      ZoneId zone,
      URI uri,
      UUID uuid,
      DayOfWeek day,
      List<List<String>> lists,
      Optional<Integer> maybe,
      Optional<String> not,
      Tree tree) {}

  record Tree(String name, List<Tree> below) {}

  record Old(String name, int weight) {}

  record Grown(String name, int weight, Optional<String> note) {}

  record Needs(String name, int weight, String owner) {}

  record Shrunk(String name) {}

  record Nested(Old old) {}

  record Strict(String name) {
    Strict {
      if (name.equals("canary")) {
        throw new IllegalArgumentException("no " + name);
      }
    }
  }

  private static <T> T roundTrip(Class<T> type, T value) {
    Codec<T> codec = Codec.of(type);
    return codec.value(codec.text(value));
  }

  @Test
  void everythingComesBackAsItWas() {
    Everything all =
        new Everything(
            "“ä€😀\n\t\0",
            true,
            (byte) -128,
            Short.MAX_VALUE,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Float.MIN_VALUE,
            -0.0,
            'ß',
            42,
            Instant.parse("2026-01-02T03:04:05.123456789Z"),
            Duration.ofSeconds(-1, 5),
            LocalDate.of(-5, 2, 28),
            LocalTime.MIDNIGHT,
            LocalDateTime.of(2024, 2, 29, 23, 59, 59, 1),
            ZoneId.of("Europe/Berlin"),
            URI.create("https://example.org/a%20b?c#d"),
            new UUID(1, 2),
            DayOfWeek.SUNDAY,
            List.of(List.of(), List.of("a", "b")),
            Optional.of(0),
            Optional.empty(),
            new Tree("root", List.of(new Tree("leaf", List.of()), new Tree("", List.of()))));

    assertThat(roundTrip(Everything.class, all)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1e308})
  void numbersThatAreNoneComeBack(double value) {
    assertThat(roundTrip(Double.class, value)).isEqualTo(Double.valueOf(value));
    assertThat(roundTrip(Float.class, (float) value)).isEqualTo(Float.valueOf((float) value));
  }

  @Test
  void halfAPairOfSurrogatesComesBack() {
    String halves = "a\ud83d b\ude00 c\ude00\ud83d";

    assertThat(roundTrip(String.class, halves)).isEqualTo(halves);
  }

  @Test
  void aComponentThatMayBeNullIsNullAgain() {
    Room room = Room.of(new RoomId("irc1", "#ops"));

    assertThat(roundTrip(Conversation.class, Conversation.of(room)))
        .isEqualTo(Conversation.of(room));
    assertThat(roundTrip(Conversation.class, new Conversation(room, "t1")))
        .isEqualTo(new Conversation(room, "t1"));
  }

  @Test
  void aListKeepsItsGaps() {
    record Gaps(List<@Nullable String> list) {}

    Gaps gaps = new Gaps(Arrays.asList("a", null, "c"));
    assertThat(roundTrip(Gaps.class, gaps)).isEqualTo(gaps);
  }

  @Test
  void aNewOptionalIsEmptyAndAnOldComponentIsPassedOver() {
    String json = Codec.of(Old.class).text(new Old("web", 3));

    assertThat(Codec.of(Grown.class).value(json)).isEqualTo(new Grown("web", 3, Optional.empty()));
    assertThat(Codec.of(Shrunk.class).value(json)).isEqualTo(new Shrunk("web"));
  }

  @Test
  void aNewComponentThatMustBeThereIsNamed() {
    String json = Codec.of(Old.class).text(new Old("web", 3));

    assertThatThrownBy(() -> Codec.of(Needs.class).value(json))
        .isInstanceOf(Unfit.class)
        .hasMessage("component owner is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"old\":{\"name\":\"canary\",\"weight\":\"canary\"}} | a whole number in the range of its type",
        "{\"old\":{\"name\":\"canary\",\"weight\":99999999999}} | a whole number in the range of its type",
        "{\"old\":{\"name\":\"canary\",\"weight\":1.5}} | a whole number in the range of its type",
        "{\"old\":{\"name\":\"canary\",\"weight\":null}} | a whole number in the range of its type",
      })
  void whatDoesNotFitIsNamedByItsPathAndNotShown(String json, String expected) {
    assertThatThrownBy(() -> Codec.of(Nested.class).value(json))
        .isInstanceOf(Unfit.class)
        .hasMessage("component old.weight does not hold " + expected)
        .hasNoCause();
  }

  @Test
  void whatARecordItselfRefusesIsNotShownEither() {
    assertThatThrownBy(() -> Codec.of(Strict.class).value("{\"name\":\"canary\"}"))
        .isInstanceOf(Unfit.class)
        .hasMessage("is refused by Strict itself, with IllegalArgumentException")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"canary\"", "7", "true", "[]", "{}", "null", "[\"canary\"]", ""})
  void anotherShapeIsRefused(String json) {
    for (Class<?> type :
        List.of(Tree.class, Instant.class, Byte.class, DayOfWeek.class, Character.class)) {
      if (!(type == Byte.class && json.equals("7"))) {
        assertThatThrownBy(() -> Codec.of(type).value(json))
            .as("%s as %s", json, type)
            .isInstanceOf(Unfit.class)
            .hasMessageNotContaining("canary");
      }
    }
  }

  @Test
  void aByteOutOfItsRangeIsRefused() {
    assertThatThrownBy(() -> Codec.of(Byte.class).value("200")).isInstanceOf(Unfit.class);
  }
}

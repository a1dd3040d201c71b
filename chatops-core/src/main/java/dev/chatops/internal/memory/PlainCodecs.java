package dev.chatops.internal.memory;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How values that are no records are written: numbers and truth as such, all else as text. */
final class PlainCodecs {

  private static final Map<Class<?>, Codec<?>> KNOWN =
      Map.ofEntries(
          entry(String.class, text("text", Function.identity())),
          entry(Character.class, text("a letter", PlainCodecs::letter)),
          entry(Boolean.class, new BooleanCodec()),
          entry(Byte.class, NumberCodecs.BYTE),
          entry(Short.class, NumberCodecs.SHORT),
          entry(Integer.class, NumberCodecs.INTEGER),
          entry(Long.class, NumberCodecs.LONG),
          entry(Float.class, NumberCodecs.FLOAT),
          entry(Double.class, NumberCodecs.DOUBLE),
          entry(Instant.class, text("an instant", Instant::parse)),
          entry(Duration.class, text("a duration", Duration::parse)),
          entry(LocalDate.class, text("a date", LocalDate::parse)),
          entry(LocalTime.class, text("a time of day", LocalTime::parse)),
          entry(LocalDateTime.class, text("a date and time", LocalDateTime::parse)),
          entry(ZoneId.class, text("a time zone", ZoneId::of)),
          entry(URI.class, text("a URI", URI::create)),
          entry(UUID.class, text("a UUID", UUID::fromString)));

  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          boolean.class, Boolean.class,
          char.class, Character.class,
          byte.class, Byte.class,
          short.class, Short.class,
          int.class, Integer.class,
          long.class, Long.class,
          float.class, Float.class,
          double.class, Double.class);

  private PlainCodecs() {}

  static Codec<?> of(Class<?> type) {
    Class<?> box = BOXES.get(type);
    if (box != null) {
      return new NeverNull<>(of(box));
    }
    Codec<?> codec = KNOWN.get(type);
    if (codec == null && type.isEnum()) {
      codec = new EnumCodec<>(List.of(type.getEnumConstants()));
    }
    if (codec == null) {
      throw new IllegalArgumentException("nothing writes " + type.getName());
    }
    return codec;
  }

  static <E> List<E> list(JsonParser in, Codec<E> element) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw new Unfit("does not hold a list");
    }
    List<E> values = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      add(values, element.read(in));
    }
    return Collections.unmodifiableList(values);
  }

  @SuppressWarnings("NullAway") // a list that came with a gap is given back with it
  private static <E> void add(List<E> values, @Nullable E value) {
    values.add(value);
  }

  private static <T> Map.Entry<Class<?>, Codec<?>> entry(Class<T> type, Codec<T> codec) {
    return Map.entry(type, codec);
  }

  private static <T> Codec<T> text(String expected, Function<String, T> parse) {
    return new TextCodec<>(expected, String::valueOf, parse);
  }

  private static Character letter(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("one letter");
    }
    return text.charAt(0);
  }

  private static final class TextCodec<T> extends Codec<T> {

    private final String expected;
    private final Function<T, String> print;
    private final Function<String, T> parse;

    TextCodec(String expected, Function<T, String> print, Function<String, T> parse) {
      this.expected = expected;
      this.print = print;
      this.parse = parse;
    }

    @Override
    void put(JsonGenerator out, T value) {
      out.writeString(print.apply(value));
    }

    @Override
    T get(JsonParser in) {
      if (in.currentToken() == JsonToken.VALUE_STRING) {
        try {
          return parse.apply(in.getString());
        } catch (IllegalArgumentException | DateTimeException e) {
          // Its text holds what is kept.
          throw new Unfit("does not hold " + expected);
        }
      }
      throw new Unfit("does not hold " + expected);
    }

    @Override
    String expected() {
      return expected;
    }
  }

  /** By its name: a constant may get another text, or another place. */
  private static final class EnumCodec<T> extends Codec<T> {

    private final List<T> constants;

    EnumCodec(List<T> constants) {
      this.constants = constants;
    }

    @Override
    void put(JsonGenerator out, T value) {
      out.writeString(((Enum<?>) value).name());
    }

    @Override
    T get(JsonParser in) {
      String name = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : "";
      return constants.stream()
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .findFirst()
          .orElseThrow(() -> new Unfit("does not hold " + expected()));
    }

    @Override
    String expected() {
      return "one of " + constants.stream().map(constant -> ((Enum<?>) constant).name()).toList();
    }
  }

  private static final class BooleanCodec extends Codec<Boolean> {

    @Override
    void put(JsonGenerator out, Boolean value) {
      out.writeBoolean(value);
    }

    @Override
    Boolean get(JsonParser in) {
      return in.getBooleanValue();
    }

    @Override
    String expected() {
      return "true or false";
    }
  }

  /** A primitive, which is never null, not even in a file. */
  private static final class NeverNull<T> extends Codec<T> {

    private final Codec<T> boxed;

    NeverNull(Codec<T> boxed) {
      this.boxed = boxed;
    }

    @Override
    void put(JsonGenerator out, T value) {
      boxed.put(out, value);
    }

    @Override
    T get(JsonParser in) {
      return boxed.get(in);
    }

    @Override
    String expected() {
      return boxed.expected();
    }

    @Override
    T whenNull() {
      throw new Unfit("does not hold " + expected());
    }
  }
}

package dev.chatops.internal.memory;

import dev.chatops.internal.disk.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Writes values of one type that {@link Storable} has checked as JSON, and reads them again. */
abstract class Codec<T> {

  /** All the codecs of one type, so that a record may hold its own kind. */
  static final class Codecs {

    private final Map<Type, Codec<?>> known = new HashMap<>();

    Codec<?> of(Type type) {
      Codec<?> codec = known.get(type);
      if (codec != null) {
        return codec;
      }
      if (type instanceof ParameterizedType holder) {
        Codec<?> element = of(holder.getActualTypeArguments()[0]);
        codec =
            holder.getRawType().equals(List.class)
                ? new ListCodec<>(element)
                : new OptionalCodec<>(element);
      } else if (type instanceof Class<?> plain && plain.isRecord()) {
        RecordCodec<?> record = new RecordCodec<>(plain);
        known.put(type, record);
        record.components(this);
        return record;
      } else {
        codec = PlainCodecs.of((Class<?>) type);
      }
      known.put(type, codec);
      return codec;
    }
  }

  @SuppressWarnings("unchecked") // the codec of a class is of that class
  static <T> Codec<T> of(Class<T> type) {
    return (Codec<T>) new Codecs().of(type);
  }

  final String text(T value) {
    return Json.write(out -> write(out, value));
  }

  /** Throws {@link Unfit}. */
  final T value(String json) {
    try (JsonParser in = Json.read(json)) {
      in.nextToken();
      T value = read(in);
      if (value == null) {
        throw new Unfit("is missing");
      }
      return value;
    }
  }

  final void write(JsonGenerator out, @Nullable T value) {
    if (value == null) {
      out.writeNull();
    } else {
      put(out, value);
    }
  }

  final @Nullable T read(JsonParser in) {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return whenNull();
    }
    try {
      return get(in);
    } catch (JacksonException e) {
      // Its text may hold what is kept.
      throw new Unfit("does not hold " + expected());
    }
  }

  abstract void put(JsonGenerator out, T value);

  abstract T get(JsonParser in);

  /** Such as "a number". */
  abstract String expected();

  @Nullable T whenNull() {
    return null;
  }

  T whenMissing() {
    throw new Unfit("is missing");
  }

  /** Elements may be null, as they may be in memory. */
  private static final class ListCodec<E> extends Codec<List<E>> {

    private final Codec<E> element;

    ListCodec(Codec<E> element) {
      this.element = element;
    }

    @Override
    void put(JsonGenerator out, List<E> value) {
      out.writeStartArray();
      for (E each : value) {
        element.write(out, each);
      }
      out.writeEndArray();
    }

    @Override
    List<E> get(JsonParser in) {
      return PlainCodecs.list(in, element);
    }

    @Override
    String expected() {
      return "a list";
    }
  }

  private static final class OptionalCodec<E> extends Codec<Optional<E>> {

    private final Codec<E> element;

    OptionalCodec(Codec<E> element) {
      this.element = element;
    }

    @Override
    void put(JsonGenerator out, Optional<E> value) {
      element.write(out, value.orElse(null));
    }

    @Override
    Optional<E> get(JsonParser in) {
      return Optional.ofNullable(element.read(in));
    }

    @Override
    String expected() {
      return element.expected();
    }

    @Override
    Optional<E> whenNull() {
      return Optional.empty();
    }

    @Override
    Optional<E> whenMissing() {
      return Optional.empty();
    }
  }
}

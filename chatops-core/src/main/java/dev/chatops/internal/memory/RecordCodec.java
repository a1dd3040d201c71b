package dev.chatops.internal.memory;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A record as an object by the names of its components. A component that the record no longer has
 * is passed over; one that it did not have then is an error, unless it is an Optional.
 */
final class RecordCodec<T> extends Codec<T> {

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Class<T> type;
  private final Constructor<T> constructor;

  private record Part(int index, Method accessor, Codec<?> codec) {

    @SuppressWarnings("unchecked") // the accessor returns what the codec is for
    void write(JsonGenerator out, Object whole) {
      ((Codec<Object>) codec).write(out, of(whole));
    }

    private @Nullable Object of(Object whole) {
      try {
        return accessor.invoke(whole);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record does not give its components", e);
      }
    }
  }

  private interface Reflective<R> {
    R call() throws ReflectiveOperationException;
  }

  private interface Reading {
    @Nullable Object value();
  }

  RecordCodec(Class<T> type) {
    this.type = type;
    Class<?>[] types = new Class<?>[type.getRecordComponents().length];
    for (int i = 0; i < types.length; i++) {
      types[i] = type.getRecordComponents()[i].getType();
    }
    this.constructor = call(() -> type.getDeclaredConstructor(types));
    constructor.setAccessible(true);
  }

  void components(Codecs codecs) {
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      Codec<?> codec = codecs.of(component.getGenericType());
      parts.put(component.getName(), new Part(parts.size(), accessor, codec));
    }
  }

  @Override
  void put(JsonGenerator out, T value) {
    out.writeStartObject();
    parts.forEach(
        (name, part) -> {
          out.writeName(name);
          part.write(out, value);
        });
    out.writeEndObject();
  }

  @Override
  T get(JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new Unfit("does not hold " + expected());
    }
    @Nullable Object[] values = new Object[parts.size()];
    boolean[] there = new boolean[parts.size()];
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      Part part = parts.get(name);
      if (part == null) {
        in.skipChildren();
      } else {
        values[part.index()] = named(name, () -> part.codec().read(in));
        there[part.index()] = true;
      }
    }
    parts.forEach(
        (name, part) -> {
          if (!there[part.index()]) {
            values[part.index()] = named(name, part.codec()::whenMissing);
          }
        });
    return made(values);
  }

  private T made(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      // What it says may hold what is kept.
      String why = e.getTargetException().getClass().getSimpleName();
      throw new Unfit("is refused by " + type.getSimpleName() + " itself, with " + why);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static @Nullable Object named(String name, Reading reading) {
    try {
      return reading.value();
    } catch (Unfit e) {
      throw e.in(name);
    }
  }

  private static <R> R call(Reflective<R> what) {
    try {
      return what.call();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record does not give its components", e);
    }
  }

  @Override
  String expected() {
    return "a " + type.getSimpleName();
  }
}

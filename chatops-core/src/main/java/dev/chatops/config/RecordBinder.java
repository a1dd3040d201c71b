package dev.chatops.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a block: each component is a key.
 *
 * <p>A component of a type that no conversion leads to, or a default that does not convert, is a
 * mistake in the program, not in the file, and an IllegalArgumentException.
 */
final class RecordBinder<R extends Record> {

  private final Block block;
  private final Class<R> type;

  private RecordBinder(Block block, Class<R> type) {
    this.block = block;
    this.type = type;
  }

  /** Empty if the record, or one in it, refused its values; that is recorded in the block. */
  static <R extends Record> Optional<R> bind(Block block, Class<R> type) {
    return new RecordBinder<>(block, type).bind();
  }

  private Optional<R> bind() {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.add(value(component, kebab(component.getName())));
    }
    return values.contains(null) ? Optional.empty() : create(values.toArray());
  }

  /** Null stands for a record that refused; the components after it are read all the same. */
  private @Nullable Object value(RecordComponent component, String key) {
    Class<?> kind = component.getType();
    boolean list = kind == List.class && argument(component) == String.class;
    if (kind != Optional.class && !list && !kind.isRecord()) {
      return single(component, key);
    }
    if (component.isAnnotationPresent(Default.class)) {
      throw mistake(component, "has a default, though it may be absent without one");
    }
    if (list) {
      return block.strings(key);
    }
    return kind.isRecord() ? nested(key, kind) : optional(component, key);
  }

  private @Nullable Object optional(RecordComponent component, String key) {
    Class<?> kind = argument(component);
    if (block.ask(key) instanceof Found.Absent) {
      return Optional.empty();
    }
    if (kind.isRecord()) {
      Object record = nested(key, kind);
      return record == null ? null : Optional.of(record);
    }
    return block.read(key, conversion(component, kind)).map(value -> located(key, value));
  }

  private @Nullable Object nested(String key, Class<?> kind) {
    return bind(block.section(key), kind.asSubclass(Record.class)).orElse(null);
  }

  private Object single(RecordComponent component, String key) {
    Class<?> kind = component.getType();
    Default standIn = component.getAnnotation(Default.class);
    if (standIn != null) {
      return located(
          key, withDefault(component, key, conversion(component, kind), standIn.value()));
    }
    return kind == String.class
        ? block.require(key, Conversions.FULL_TEXT)
        : located(key, block.require(key, conversion(component, kind)));
  }

  private <T> T withDefault(
      RecordComponent component, String key, Conversion<T> conversion, String text) {
    T standIn =
        conversion
            .attempt(text)
            .orElseThrow(
                () ->
                    mistake(
                        component,
                        "has the default \"" + text + "\", which is not " + conversion.expected()));
    return block.read(key, conversion).orElse(standIn);
  }

  private Object located(String key, Object value) {
    return value instanceof Path path ? block.beside(key, path) : value;
  }

  private Conversion<?> conversion(RecordComponent component, Class<?> kind) {
    return Conversions.to(kind)
        .orElseThrow(
            () -> mistake(component, "is of a type that no setting has: " + kind.getTypeName()));
  }

  private Class<?> argument(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      if (argument instanceof Class<?> plain) {
        return plain;
      }
    }
    throw mistake(component, "needs a plain type between < and >");
  }

  private IllegalArgumentException mistake(RecordComponent component, String text) {
    return new IllegalArgumentException(type.getName() + "." + component.getName() + " " + text);
  }

  private Optional<R> create(Object[] values) {
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(componentTypes());
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      refused(Objects.requireNonNull(refused.getCause()));
      return Optional.empty();
    } catch (ReflectiveOperationException closed) {
      throw new IllegalArgumentException(type.getName() + " cannot be made of settings", closed);
    }
  }

  private Class<?>[] componentTypes() {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
  }

  /** After a problem the record was given a neutral value, so its complaint is about that one. */
  private void refused(Throwable reason) {
    if (reason instanceof Error error) {
      throw error;
    }
    if (block.recorded().isEmpty()) {
      String message = reason.getMessage();
      block.record(message == null ? "refused by " + type.getSimpleName() : message);
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }
}

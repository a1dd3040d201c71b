package dev.chatops.internal.bind;

import dev.chatops.config.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of a parameter that is read from words: {@code T}, {@code List<T>}, or an Optional of
 * either.
 *
 * @param type the T
 * @param many whether it is a list
 * @param optional whether it is an Optional
 * @param primitive whether it cannot be null
 * @param reader reads one T
 */
public record Target(
    Class<?> type, boolean many, boolean optional, boolean primitive, Reader reader) {

  /**
   * Takes a parameter's type apart.
   *
   * @param type as declared
   * @param converters knows how each type is read
   * @return how it is read
   * @throws IllegalArgumentException that says why it cannot be, as the end of a sentence
   */
  public static Target of(Type type, Converters converters) {
    Type inner = argument(type, Optional.class);
    Type element = argument(inner == null ? type : inner, List.class);
    Type plain = element != null ? element : inner != null ? inner : type;
    Class<?> read = raw(plain);
    return new Target(
        read, element != null, inner != null, read.isPrimitive(), reader(read, converters));
  }

  private static @Nullable Type argument(Type type, Class<?> container) {
    if (type == container) {
      throw new IllegalArgumentException(
          "is a " + container.getSimpleName() + " of nothing; say of what");
    }
    return type instanceof ParameterizedType generic && generic.getRawType() == container
        ? generic.getActualTypeArguments()[0]
        : null;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      return raw;
    }
    throw new IllegalArgumentException("is of the generic type " + type.getTypeName());
  }

  private static Reader reader(Class<?> type, Converters converters) {
    if (type == Secret.class) {
      throw new IllegalArgumentException(
          "is a Secret, which nobody shall type in a room; ask for it with chat.askSecret");
    }
    if (type.isArray()) {
      throw new IllegalArgumentException(
          "is "
              + Words.a(type.getSimpleName())
              + "; take a List of "
              + type.componentType().getSimpleName());
    }
    return converters
        .find(type)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "is "
                        + Words.a(type.getSimpleName())
                        + ", which nobody can read from a word; register a Converter, or give it a"
                        + " public static of(String)"));
  }

  /** What stands for an argument that was left out. */
  @Nullable Object absent() {
    Object none = many ? List.of() : null;
    return optional ? Optional.ofNullable(many ? null : none) : none;
  }

  /** The value as the parameter wants it. */
  Object wrap(Object value) {
    return optional ? Optional.of(value) : value;
  }

  /**
   * The values there are now.
   *
   * @return empty if there are too many to name
   */
  public List<String> choices() {
    return reader.choices();
  }
}

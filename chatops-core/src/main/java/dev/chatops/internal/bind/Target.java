package dev.chatops.internal.bind;

import dev.chatops.config.Secret;
import dev.chatops.internal.language.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger log = LoggerFactory.getLogger(Target.class);

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

  /**
   * The value as the parameter wants it.
   *
   * @param value what was read; null if it was left out
   * @return the argument of the method
   */
  public @Nullable Object argument(@Nullable Object value) {
    if (optional) {
      return Optional.ofNullable(value);
    }
    return value == null && many ? List.of() : value;
  }

  /**
   * Reads a piece of talk, in which nobody asked for a value.
   *
   * @param text the piece
   * @param start where it stands in the talk
   * @param asked who said it, and where
   * @return null if it is no such value
   */
  public @Nullable Object read(String text, int start, Asked asked) {
    Word word = new Word(text, false, start, start + text.length());
    try {
      return reader.read(new Given(text, asked.mention(word)), asked);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    } catch (Exception unfit) {
      log.debug("{} is no {}", Words.quote(text), type.getSimpleName(), unfit);
      return null;
    }
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

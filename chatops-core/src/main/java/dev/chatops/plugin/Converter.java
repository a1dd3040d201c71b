package dev.chatops.plugin;

import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a value from a word. Called from many threads.
 *
 * <pre>{@code
 * setup.converter(Host.class, Converter.of(fleet::host).choices(fleet::hostNames));
 * }</pre>
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Converter<T> {

  /**
   * Reads a value.
   *
   * @param word as typed, quotes removed; may be empty
   * @return the value
   * @throws UserException whose text says what was wrong and what would be right
   * @throws Exception anything else: the person is told that the word is no such thing
   */
  T convert(String word) throws Exception;

  /**
   * The values there are now, for help, errors and completion; if it throws, there are none to
   * name.
   *
   * @return empty if there are too many to name; the first 1,000 are
   */
  default List<String> choices() {
    return List.of();
  }

  /**
   * A converter without choices.
   *
   * @param reader how to read
   * @param <T> what comes out
   * @return the converter
   */
  static <T> Converter<T> of(Converter<T> reader) {
    return reader;
  }

  /**
   * The same, with the values there are.
   *
   * @param known asked each time they are needed; must be quick
   * @return a converter that names its choices
   */
  default Converter<T> choices(Supplier<List<String>> known) {
    Converter<T> reader = this;
    return new Converter<>() {
      @Override
      public T convert(String word) throws Exception {
        return reader.convert(word);
      }

      @Override
      public List<String> choices() {
        return known.get();
      }
    };
  }
}

package dev.chatops.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a text becomes a value.
 *
 * @param expected what a sentence calls it: {@code expected a whole number}
 * @param neutral what stands in after a problem, so that reading goes on
 * @param choices all the texts there are, none if there is no list of them
 * @param secret whether nobody may see the text
 * @param parse the conversion; a RuntimeException says that the text does not fit
 */
record Conversion<T>(
    String expected,
    T neutral,
    List<String> choices,
    boolean secret,
    Function<String, ? extends T> parse) {

  static <T> Conversion<T> of(String expected, T neutral, Function<String, ? extends T> parse) {
    return new Conversion<>(expected, neutral, List.of(), false, parse);
  }

  /** Empty if the text does not fit. */
  Optional<T> attempt(String text) {
    try {
      return Optional.of(parse.apply(text));
    } catch (RuntimeException doesNotFit) {
      return Optional.empty();
    }
  }
}

package dev.chatops.internal.bind;

import java.util.List;

/** Reads one word for an argument called "it". */
final class Read {

  private Read() {}

  static Object as(Class<?> type, String word) {
    return as(Converters.builtIn(), type, word);
  }

  static Object as(Converters converters, Class<?> type, String word) {
    Target target = Target.of(type, converters);
    return new Reading("it", target.reader(), List.of()).read(Given.of(word), null);
  }
}

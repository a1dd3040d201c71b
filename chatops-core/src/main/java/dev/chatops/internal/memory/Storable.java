package dev.chatops.internal.memory;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a shelf can keep. Checked in memory too, so that a plugin does not learn only on the day it
 * gets a file that its type cannot be written.
 */
final class Storable {

  private static final Set<Class<?>> SIMPLE =
      Set.of(
          String.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Short.class,
          Byte.class,
          Double.class,
          Float.class,
          Instant.class,
          Duration.class);

  private Storable() {}

  static void check(Class<?> type) {
    check(type, type, new HashSet<>());
  }

  private static void check(Type part, Class<?> whole, Set<Type> seen) {
    if (!seen.add(part)) {
      return;
    }
    if (part instanceof ParameterizedType list && list.getRawType() == List.class) {
      check(list.getActualTypeArguments()[0], whole, seen);
    } else if (part instanceof Class<?> type && type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        check(component.getGenericType(), whole, seen);
      }
    } else if (!(part instanceof Class<?> type && plain(type))) {
      throw new IllegalArgumentException(
          "a shelf cannot keep %s: it holds %s; it keeps strings, numbers, booleans, enums, instants,"
                  .formatted(whole.getSimpleName(), part.getTypeName())
              + " durations, and records and lists of these");
    }
  }

  private static boolean plain(Class<?> type) {
    return type.isPrimitive() || type.isEnum() || SIMPLE.contains(type);
  }
}

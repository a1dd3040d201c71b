package dev.chatops.internal.memory;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
          Duration.class,
          LocalDate.class,
          LocalTime.class,
          LocalDateTime.class,
          ZoneId.class,
          URI.class,
          UUID.class);

  private static final Set<Type> HOLDERS = Set.of(List.class, Optional.class);

  private Storable() {}

  static void check(Class<?> type) {
    if (type.isPrimitive()) {
      throw new IllegalArgumentException(
          "a shelf cannot keep %s: it keeps its boxed form".formatted(type.getSimpleName()));
    }
    check(type, type, new HashSet<>());
  }

  private static void check(Type part, Class<?> whole, Set<Type> seen) {
    if (!seen.add(part)) {
      return;
    }
    if (part instanceof ParameterizedType holder && HOLDERS.contains(holder.getRawType())) {
      Type element = holder.getActualTypeArguments()[0];
      if (optional(holder) && optional(element)) {
        throw new IllegalArgumentException(
            "a shelf cannot keep %s: an Optional of an Optional has two ways of being empty"
                .formatted(whole.getSimpleName()));
      }
      check(element, whole, seen);
    } else if (part instanceof Class<?> type && type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        check(component.getGenericType(), whole, seen);
      }
    } else if (!(part instanceof Class<?> type && plain(type))) {
      throw new IllegalArgumentException(
          "a shelf cannot keep %s: it holds %s; it keeps strings, numbers, booleans, enums, dates and"
                  .formatted(whole.getSimpleName(), part.getTypeName())
              + " times, durations, time zones, URIs, UUIDs, and records, lists and Optionals of"
              + " these");
    }
  }

  private static boolean optional(Type type) {
    return type instanceof ParameterizedType holder && holder.getRawType().equals(Optional.class);
  }

  private static boolean plain(Class<?> type) {
    return type.isPrimitive() || type.isEnum() || SIMPLE.contains(type);
  }
}

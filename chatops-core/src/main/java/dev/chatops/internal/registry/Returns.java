package dev.chatops.internal.registry;

import dev.chatops.chat.Content;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a method may return. Of a stream and a stage it must be seen what they bring: what could be
 * anything is refused at start and not in the midst of an answer.
 */
final class Returns {

  private static final Set<Type> STAGES = Set.of(CompletionStage.class, CompletableFuture.class);
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+");

  private Returns() {}

  static boolean canBeSaid(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type of = bound(generic.getActualTypeArguments()[0]);
      boolean stage = STAGES.contains(generic.getRawType());
      return (stage && (of == Void.class || isWords(of)))
          || (generic.getRawType() == Stream.class && isWords(of));
    }
    return type == void.class || isWords(type);
  }

  /** As its author wrote it, without packages. */
  static String name(Type type) {
    return PACKAGES.matcher(type.getTypeName()).replaceAll("").replaceAll("\\w+\\$", "");
  }

  private static boolean isWords(Type type) {
    return type instanceof Class<?> known
        && (known == String.class || Content.class.isAssignableFrom(known));
  }

  private static Type bound(Type argument) {
    if (argument instanceof WildcardType wildcard) {
      return bound(wildcard.getUpperBounds()[0]);
    }
    return argument instanceof TypeVariable<?> variable ? bound(variable.getBounds()[0]) : argument;
  }
}

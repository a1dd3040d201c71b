package dev.chatops.internal.bind;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Types that can read themselves: by a public static {@code of(String)}, {@code parse(String)},
 * {@code parse(CharSequence)} or {@code valueOf(String)}, else by a constructor that takes one
 * String.
 */
final class Convention {

  private static final MethodType READS = MethodType.methodType(Object.class, String.class);

  private Convention() {}

  static Optional<Reader> of(Class<?> type) {
    return factory(type).or(() -> constructor(type)).map(handle -> reader(type, handle));
  }

  private static Reader reader(Class<?> type, MethodHandle handle) {
    return new PlainReader(word -> read(handle, word), Words.a(type));
  }

  private static Object read(MethodHandle handle, String word) throws Exception {
    try {
      return (Object) handle.invokeExact(word);
    } catch (Exception | Error thrown) {
      throw thrown;
    } catch (Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  private static Optional<MethodHandle> factory(Class<?> type) {
    return List.of("of", "parse", "valueOf").stream()
        .flatMap(
            name ->
                name.equals("parse")
                    ? List.of(find(type, name, String.class), find(type, name, CharSequence.class))
                        .stream()
                    : List.of(find(type, name, String.class)).stream())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<MethodHandle> find(Class<?> type, String name, Class<?> parameter) {
    try {
      Method method = type.getDeclaredMethod(name, parameter);
      boolean fits =
          Modifier.isStatic(method.getModifiers())
              && Modifier.isPublic(method.getModifiers())
              && type.isAssignableFrom(method.getReturnType());
      return fits ? open(method) : Optional.empty();
    } catch (NoSuchMethodException none) {
      return Optional.empty();
    }
  }

  private static Optional<MethodHandle> constructor(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(String.class);
      boolean hidden = Modifier.isPrivate(constructor.getModifiers()) && !type.isRecord();
      boolean fits = !hidden && !Modifier.isAbstract(type.getModifiers());
      return fits ? open(constructor) : Optional.empty();
    } catch (NoSuchMethodException none) {
      return Optional.empty();
    }
  }

  /** Empty where a module keeps its inside to itself: then the type cannot read itself for us. */
  private static Optional<MethodHandle> open(AccessibleObject member) {
    if (!member.trySetAccessible()) {
      return Optional.empty();
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle handle =
          member instanceof Method method
              ? lookup.unreflect(method)
              : lookup.unreflectConstructor((Constructor<?>) member);
      return Optional.of(handle.asType(READS));
    } catch (IllegalAccessException closed) {
      return Optional.empty();
    }
  }
}

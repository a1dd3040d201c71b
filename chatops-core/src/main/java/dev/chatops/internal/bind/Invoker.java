package dev.chatops.internal.bind;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls one method of one plugin. Thread-safe. */
public final class Invoker {

  private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

  private final MethodHandle handle;

  private Invoker(MethodHandle handle) {
    this.handle = handle;
  }

  /**
   * Opens the door to a method, once.
   *
   * @param target whose
   * @param method which; not static
   * @return calls it
   * @throws IllegalArgumentException if its module keeps it to itself
   */
  public static Invoker of(Object target, Method method) {
    if (!method.trySetAccessible()) {
      throw new IllegalArgumentException(
          "cannot be called: open its package " + method.getDeclaringClass().getPackageName());
    }
    try {
      MethodHandle handle = MethodHandles.lookup().unreflect(method).bindTo(target);
      return new Invoker(
          handle
              .asFixedArity()
              .asSpreader(Object[].class, method.getParameterCount())
              .asType(SPREAD));
    } catch (IllegalAccessException closed) {
      throw new IllegalArgumentException("cannot be called: " + closed.getMessage(), closed);
    }
  }

  /**
   * Calls it.
   *
   * @param args one a parameter
   * @return what it returned; null for void
   * @throws Throwable what it threw, as it was
   */
  public @Nullable Object invoke(@Nullable Object[] args) throws Throwable {
    return (Object) handle.invokeExact(args);
  }
}

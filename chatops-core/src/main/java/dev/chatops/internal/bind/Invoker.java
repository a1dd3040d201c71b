package dev.chatops.internal.bind;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Calls one method of one plugin. Thread-safe. */
public final class Invoker {

  private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

  private final MethodHandle handle;
  private final boolean promises;

  private Invoker(MethodHandle handle, boolean promises) {
    this.handle = handle;
    this.promises = promises;
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
              .asType(SPREAD),
          CompletionStage.class.isAssignableFrom(method.getReturnType()));
    } catch (IllegalAccessException closed) {
      throw new IllegalArgumentException("cannot be called: " + closed.getMessage(), closed);
    }
  }

  /**
   * Calls it.
   *
   * @param args one a parameter
   * @return what it returned; null for void
   * @throws NullPointerException if it promises a stage and returns none
   * @throws Throwable what it threw, as it was
   */
  public @Nullable Object invoke(@Nullable Object[] args) throws Throwable {
    Object value = (Object) handle.invokeExact(args);
    if (promises && value == null) {
      throw new NullPointerException("a method promised a result and returned null in its place");
    }
    return value;
  }
}

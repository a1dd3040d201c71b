package dev.chatops.internal.bind;

import dev.chatops.internal.language.Argument;
import dev.chatops.internal.language.Argument.Kind;

/** Whether a parameter can hold whatever its argument may be. */
final class Fit {

  private Fit() {}

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException that says why not, as the end of a sentence about the
   *     parameter
   */
  static void check(Argument argument, Target target) {
    if (argument.kind() == Kind.FLAG && (target.type() != boolean.class || target.many())) {
      throw new IllegalArgumentException("is " + named(target) + ", but a flag is a boolean");
    }
    if (target.many() && argument.kind() != Kind.REST) {
      throw new IllegalArgumentException(
          "is a List, but the argument is one word; write <" + argument.name() + "...>");
    }
    if (target.primitive() && canBeMissing(argument)) {
      throw new IllegalArgumentException(
          "is "
              + named(target)
              + ", but the argument may be left out; take "
              + Words.a(Converters.boxed(target.type()).getSimpleName())
              + " or an Optional, or give it a default");
    }
  }

  private static boolean canBeMissing(Argument argument) {
    return !argument.required() && argument.fallback() == null && argument.kind() != Kind.FLAG;
  }

  private static String named(Target target) {
    return Words.a(target.many() ? "List" : target.type().getSimpleName());
  }
}

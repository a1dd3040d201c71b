package dev.chatops.internal.bind;

import dev.chatops.plugin.Context;
import org.jspecify.annotations.Nullable;

/** Where the value of one parameter comes from; found at start, asked at each call. */
@FunctionalInterface
public interface Getter {

  /** For a parameter that nothing was found for: reported at start, and never asked. */
  Getter NOTHING = (values, chat) -> null;

  /**
   * The value for one call.
   *
   * @param values what was read from the line, in the order the method's kind gives them
   * @param chat where it happened; null for an event that happened in no room
   * @return null for what was left out
   */
  @Nullable Object get(@Nullable Object[] values, @Nullable Context chat);

  /**
   * One of the values that were read.
   *
   * @param index its place among them
   * @return a getter
   */
  static Getter value(int index) {
    return (values, chat) -> values[index];
  }

  /**
   * The same in every call.
   *
   * @param constant what
   * @return a getter
   */
  static Getter constant(Object constant) {
    return (values, chat) -> constant;
  }

  /**
   * Asks all getters.
   *
   * @param getters one a parameter
   * @param values what was read
   * @param chat where it happened
   * @return the arguments of the method
   */
  static @Nullable Object[] all(
      Getter[] getters, @Nullable Object[] values, @Nullable Context chat) {
    Object[] arguments = new Object[getters.length];
    for (int i = 0; i < getters.length; i++) {
      arguments[i] = getters[i].get(values, chat);
    }
    return arguments;
  }
}

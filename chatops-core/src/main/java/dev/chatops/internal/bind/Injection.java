package dev.chatops.internal.bind;

import java.lang.reflect.Parameter;
import java.util.Optional;

/** Finds what a parameter gets by its type alone. */
@FunctionalInterface
public interface Injection {

  /**
   * What a parameter gets.
   *
   * @param parameter of a plugin's method
   * @return empty if its type says nothing
   */
  Optional<Getter> find(Parameter parameter);
}

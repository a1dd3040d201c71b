package dev.chatops.service;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Values of one type by their keys. Thread-safe; every call is atomic, and what it wrote is kept
 * when it returns.
 *
 * @param <T> what is kept; immutable
 */
public interface Shelf<T> {

  /**
   * One value.
   *
   * @param key of the value
   * @return empty if there is none
   */
  Optional<T> find(String key);

  /**
   * Puts a value, in place of any other.
   *
   * @param key of the value
   * @param value what to keep
   */
  void put(String key, T value);

  /**
   * Puts a value if there is none.
   *
   * @param key of the value
   * @param value what to keep
   * @return the value that was there, else empty
   */
  Optional<T> putIfAbsent(String key, T value);

  /**
   * Takes a value away.
   *
   * @param key of the value
   * @return the value that was there, else empty
   */
  Optional<T> remove(String key);

  /**
   * Makes a new value from the old one; no other change of this key comes between.
   *
   * @param key of the value
   * @param initial stands for the old one where there is none
   * @param change pure: it may be called again
   * @return the new value
   */
  T update(String key, T initial, UnaryOperator<T> change);

  /**
   * All values now.
   *
   * @return a copy, in the order of the keys
   */
  Map<String, T> all();
}

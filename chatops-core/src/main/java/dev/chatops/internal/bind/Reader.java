package dev.chatops.internal.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values of one type, and says in people's words what they look like. Thread-safe. */
public interface Reader {

  /**
   * Reads one value.
   *
   * @param given the word
   * @param asked who asks and where; null at start, when only types that need no chat are read
   * @return the value
   * @throws Exception see {@link dev.chatops.plugin.Converter#convert}; an {@link Unreadable} says
   *     better than {@link #expected()} what was wanted
   */
  Object read(Given given, @Nullable Asked asked) throws Exception;

  /**
   * What it wants, such as "a whole number"; unused when there are choices.
   *
   * @return goes on after "expected"
   */
  String expected();

  /**
   * The values there are now.
   *
   * @return empty if there are too many to name
   */
  default List<String> choices() {
    return List.of();
  }

  /**
   * Whether it depends on who asks and where, so that a default cannot be tried at start.
   *
   * @return true for people and rooms
   */
  default boolean needsChat() {
    return false;
  }
}

package dev.chatops.service;

/**
 * What a plugin keeps, on shelves of its own: two plugins never see each other's. Thread-safe.
 *
 * <pre>{@code
 * Shelf<Integer> karma = storage.shelf("karma", Integer.class);
 * int now = karma.update("ann", 0, points -> points + 1);
 * }</pre>
 */
public interface Storage {

  /**
   * A shelf for values of one type.
   *
   * @param name of the shelf, within the plugin
   * @param type a String, a boxed number, a Boolean, an enum, an Instant, a Duration, a local date
   *     or time, a ZoneId, a URI, a UUID, or a record of these, of records, lists and Optionals
   * @param <T> what is kept
   * @return the same shelf for the same name
   * @throws IllegalArgumentException if the type cannot be kept, or the shelf holds another one
   */
  <T> Shelf<T> shelf(String name, Class<T> type);
}

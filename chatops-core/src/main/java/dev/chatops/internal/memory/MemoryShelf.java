package dev.chatops.internal.memory;

import dev.chatops.service.Shelf;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A shelf in memory; the map's own atomicity of a key is the shelf's. */
final class MemoryShelf<T> implements Shelf<T> {

  private final ConcurrentHashMap<String, T> values = new ConcurrentHashMap<>();
  private final Class<T> type;

  MemoryShelf(Class<T> type) {
    this.type = type;
  }

  @SuppressWarnings("unchecked") // the types have just been compared
  <U> Shelf<U> as(String name, Class<U> wanted) {
    same(name, type, wanted);
    return (Shelf<U>) this;
  }

  static void same(String name, Class<?> type, Class<?> wanted) {
    if (!type.equals(wanted)) {
      throw new IllegalArgumentException(
          "the shelf %s holds %s, not %s"
              .formatted(name, type.getSimpleName(), wanted.getSimpleName()));
    }
  }

  @Override
  public Optional<T> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void put(String key, T value) {
    values.put(key, type.cast(value));
  }

  @Override
  public Optional<T> putIfAbsent(String key, T value) {
    return Optional.ofNullable(values.putIfAbsent(key, type.cast(value)));
  }

  @Override
  public Optional<T> remove(String key) {
    return Optional.ofNullable(values.remove(key));
  }

  /** The change is a plugin's, and runs under no lock: whoever comes between makes it run again. */
  @Override
  public T update(String key, T initial, UnaryOperator<T> change) {
    while (true) {
      T old = values.get(key);
      T fresh = type.cast(made(change.apply(old == null ? initial : old)));
      boolean kept =
          old == null ? values.putIfAbsent(key, fresh) == null : values.replace(key, old, fresh);
      if (kept) {
        return fresh;
      }
    }
  }

  static <T> T made(T value) {
    return Objects.requireNonNull(value, "a change makes a value");
  }

  @Override
  public Map<String, T> all() {
    return new TreeMap<>(values);
  }
}

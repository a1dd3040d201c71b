package dev.chatops.internal.memory;

import dev.chatops.service.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shelf whose changes are in a file before they are in memory. Thread-safe: what is read needs no
 * lock, and what changes has the storage's.
 */
final class FileShelf<T> implements Shelf<T> {

  private final ConcurrentHashMap<String, T> values = new ConcurrentHashMap<>();
  private final FileStorage storage;
  private final String name;
  private final Class<T> type;
  private final Codec<T> codec;

  FileShelf(FileStorage storage, String name, Class<T> type) {
    this.storage = storage;
    this.name = name;
    this.type = type;
    this.codec = Codec.of(type);
  }

  @SuppressWarnings("unchecked") // the types have just been compared
  <U> FileShelf<U> as(Class<U> wanted) {
    MemoryShelf.same(name, type, wanted);
    return (FileShelf<U>) this;
  }

  /** Takes what the file holds; tells what does not fit, and then takes nothing. */
  List<String> load(Map<String, String> kept) {
    List<String> problems = new ArrayList<>();
    Map<String, T> read = new TreeMap<>();
    kept.forEach(
        (key, json) -> {
          try {
            read.put(key, codec.value(json));
          } catch (Unfit e) {
            problems.add("shelf %s, key %s: %s".formatted(name, key, e.getMessage()));
          }
        });
    if (problems.isEmpty()) {
      values.putAll(read);
    }
    return problems;
  }

  int size() {
    return values.size();
  }

  Stream<StoreRecord> records() {
    return values.entrySet().stream()
        .map(entry -> new StoreRecord(name, entry.getKey(), codec.text(entry.getValue())));
  }

  @Override
  public Optional<T> find(String key) {
    storage.open();
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void put(String key, T value) {
    StoreRecord record = record(key, type.cast(Objects.requireNonNull(value, "value")));
    storage.change(
        () -> {
          storage.write(record);
          return values.put(key, value);
        });
  }

  @Override
  public Optional<T> putIfAbsent(String key, T value) {
    StoreRecord record = record(key, type.cast(Objects.requireNonNull(value, "value")));
    return Optional.ofNullable(
        storage.change(
            () -> {
              T there = values.get(key);
              if (there == null) {
                storage.write(record);
                values.put(key, value);
              }
              return there;
            }));
  }

  @Override
  public Optional<T> remove(String key) {
    return Optional.ofNullable(
        storage.change(
            () -> {
              if (values.containsKey(key)) {
                storage.write(new StoreRecord(name, key, null));
              }
              return values.remove(key);
            }));
  }

  /** The change is a plugin's, and runs under no lock: whoever comes between makes it run again. */
  @Override
  public T update(String key, T initial, UnaryOperator<T> change) {
    storage.open();
    while (true) {
      T old = values.get(key);
      T fresh = type.cast(MemoryShelf.made(change.apply(old == null ? initial : old)));
      if (replace(key, old, fresh)) {
        return fresh;
      }
    }
  }

  private boolean replace(String key, @Nullable T old, T fresh) {
    StoreRecord record = record(key, fresh);
    Boolean done =
        storage.change(
            () -> {
              boolean same = values.get(key) == old;
              if (same) {
                storage.write(record);
                values.put(key, fresh);
              }
              return same;
            });
    return Boolean.TRUE.equals(done);
  }

  private StoreRecord record(String key, T value) {
    return new StoreRecord(name, Objects.requireNonNull(key, "key"), codec.text(value));
  }

  @Override
  public Map<String, T> all() {
    storage.open();
    return new TreeMap<>(values);
  }
}

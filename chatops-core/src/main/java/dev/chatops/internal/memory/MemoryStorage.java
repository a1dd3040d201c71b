package dev.chatops.internal.memory;

import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import java.util.concurrent.ConcurrentHashMap;

/** A storage that lasts as long as the process. Thread-safe. */
public final class MemoryStorage implements Storage {

  private final ConcurrentHashMap<String, MemoryShelf<?>> shelves = new ConcurrentHashMap<>();

  /** Begins empty. */
  public MemoryStorage() {}

  @Override
  public <T> Shelf<T> shelf(String name, Class<T> type) {
    Storable.check(type);
    MemoryShelf<?> shelf = shelves.computeIfAbsent(name, fresh -> new MemoryShelf<>(type));
    return shelf.as(name, type);
  }
}

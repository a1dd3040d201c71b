package dev.chatops.testkit;

import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A fake chat's storage as one bot has it: a bot that was killed puts nothing there any more.
 * Thread-safe.
 *
 * @param whole of the chat
 * @param lease of the bot
 */
record LeasedStorage(Storage whole, Lease lease) implements Storage {

  @Override
  public <T> Shelf<T> shelf(String name, Class<T> type) {
    return new LeasedShelf<>(whole.shelf(name, type), lease);
  }

  private record LeasedShelf<T>(Shelf<T> shelf, Lease lease) implements Shelf<T> {

    @Override
    public Optional<T> find(String key) {
      return shelf.find(key);
    }

    @Override
    public void put(String key, T value) {
      alive();
      shelf.put(key, value);
    }

    @Override
    public Optional<T> putIfAbsent(String key, T value) {
      alive();
      return shelf.putIfAbsent(key, value);
    }

    @Override
    public Optional<T> remove(String key) {
      alive();
      return shelf.remove(key);
    }

    @Override
    public T update(String key, T initial, UnaryOperator<T> change) {
      alive();
      return shelf.update(key, initial, change);
    }

    @Override
    public Map<String, T> all() {
      return shelf.all();
    }

    private void alive() {
      if (lease.isOver()) {
        throw new IllegalStateException("the bot that this belongs to was killed");
      }
    }
  }
}

package dev.chatops.internal.memory;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A storage in one file. Thread-safe. The file is opened when the bot starts, or at the first need
 * before: a configuration that is only checked touches nothing.
 */
public final class FileStorage implements Storage, AutoCloseable {

  /** What a sentence can bear. */
  private static final int MOST_PROBLEMS = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, FileShelf<?>> shelves = new TreeMap<>();

  /** What no plugin has asked for yet; it may be of one that is switched off. */
  private final Map<String, Map<String, String>> unclaimed = new TreeMap<>();

  private final Path path;
  private final StoreOptions options;
  private volatile boolean opened;
  private boolean closed;
  private @Nullable StoreFile file;

  /**
   * A storage that is not open yet.
   *
   * @param path the file; made if it is not there
   * @param sync whether each change waits until the disk has it, and survives a power cut
   */
  public FileStorage(Path path, boolean sync) {
    this(path, StoreOptions.of(sync));
  }

  FileStorage(Path path, StoreOptions options) {
    this.path = path;
    this.options = options;
  }

  /**
   * Reads the file, if that has not been done.
   *
   * @throws ChatOpsException if it is damaged, in use by another bot, or holds what does not fit
   */
  public void open() {
    if (opened) {
      return;
    }
    lock.lock();
    try {
      if (!opened && !closed) {
        read();
      }
    } finally {
      lock.unlock();
    }
  }

  private void read() {
    StoreFile read = StoreFile.open(path, options, this::take);
    List<String> problems = new ArrayList<>();
    shelves.forEach((name, shelf) -> problems.addAll(shelf.load(kept(name))));
    if (!problems.isEmpty()) {
      unclaimed.clear();
      close(read);
      throw unfit(problems);
    }
    shelves.keySet().forEach(unclaimed::remove);
    file = read;
    opened = true;
  }

  private void take(StoreRecord record) {
    String value = record.value();
    Map<String, String> shelf = unclaimed.computeIfAbsent(record.shelf(), fresh -> new TreeMap<>());
    if (value == null) {
      shelf.remove(record.key());
    } else {
      shelf.put(record.key(), value);
    }
  }

  private Map<String, String> kept(String shelf) {
    return unclaimed.getOrDefault(shelf, Map.of());
  }

  private ChatOpsException unfit(List<String> problems) {
    String more =
        problems.size() > MOST_PROBLEMS
            ? "\n  and " + (problems.size() - MOST_PROBLEMS) + " more"
            : "";
    String list =
        String.join("\n  ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    return new ChatOpsException(
        "the store %s holds what does not fit the types of today:%n  %s%s"
            .formatted(path, list, more));
  }

  @Override
  public <T> Shelf<T> shelf(String name, Class<T> type) {
    Storable.check(type);
    lock.lock();
    try {
      FileShelf<?> known = shelves.get(name);
      if (known != null) {
        return known.as(type);
      }
      FileShelf<T> shelf = new FileShelf<>(this, name, type);
      if (opened) {
        List<String> problems = shelf.load(kept(name));
        if (!problems.isEmpty()) {
          throw unfit(problems);
        }
        unclaimed.remove(name);
      }
      shelves.put(name, shelf);
      return shelf;
    } finally {
      lock.unlock();
    }
  }

  /** Runs a change of ours, alone; afterwards the file may be due for compaction. */
  <R> @Nullable R change(Supplier<@Nullable R> change) {
    open();
    lock.lock();
    try {
      R result = change.get();
      compactIfDue();
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** Within a change: returns when it is written, and throws if it cannot be. */
  void write(StoreRecord record) {
    if (closed || file == null) {
      throw new ChatOpsException("the store " + path + " is closed");
    }
    file.append(record);
  }

  private void compactIfDue() {
    if (file != null && !closed && file.wasteful(live())) {
      file.compact(
          Stream.concat(
              shelves.values().stream().flatMap(FileShelf::records),
              unclaimed.entrySet().stream().flatMap(FileStorage::records)));
    }
  }

  private long live() {
    return shelves.values().stream().mapToLong(FileShelf::size).sum()
        + unclaimed.values().stream().mapToLong(Map::size).sum();
  }

  private static Stream<StoreRecord> records(Map.Entry<String, Map<String, String>> shelf) {
    return shelf.getValue().entrySet().stream()
        .map(value -> new StoreRecord(shelf.getKey(), value.getKey(), value.getValue()));
  }

  /** What is kept can be read on; nothing can be changed any more. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (file != null) {
        close(file);
      }
    } finally {
      lock.unlock();
    }
  }

  private static void close(StoreFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new ChatOpsException("a store did not close well: " + e, e);
    }
  }
}

package dev.chatops.internal.wiring;

import dev.chatops.config.Settings;
import dev.chatops.internal.memory.FileStorage;
import dev.chatops.internal.memory.MemoryStorage;
import dev.chatops.internal.timeline.FileTimeline;
import dev.chatops.internal.timeline.Past;
import dev.chatops.internal.timeline.RingTimeline;
import dev.chatops.service.Storage;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot remembers with: reads {@code storage { file, sync }} and {@code timeline { file,
 * sync, memory }}. What the builder gives goes before what is configured. Files are opened when the
 * bot starts, and a relative one is in the working folder: the configuration may lie where the bot
 * must not write.
 */
final class Memory {

  private static final int REMEMBERED = 10_000;
  private static final int LEAST_REMEMBERED = 100;
  private static final int MOST_REMEMBERED = 1_000_000;

  private enum Sync {
    NEVER,
    ALWAYS
  }

  private final List<AutoCloseable> resources = new ArrayList<>();
  private final Storage storage;
  private final Timeline timeline;

  Memory(Parts parts, Settings root, Time time) {
    Settings store = root.section("storage");
    Settings record = root.section("timeline");
    Optional<Path> storeFile = file(store);
    Optional<Path> recordFile = file(record);
    storage = storage(parts.storage(), store, storeFile);
    timeline = timeline(parts.timeline(), record, recordFile, time);
    if (storeFile.isPresent() && storeFile.equals(recordFile)) {
      record.problem("file", recordFile.get().toString(), "another file than that of storage");
    }
  }

  private Storage storage(@Nullable Storage given, Settings block, Optional<Path> file) {
    Sync sync = sync(block, Sync.ALWAYS, file);
    if (given != null || file.isEmpty()) {
      return given == null ? new MemoryStorage() : given;
    }
    FileStorage storage = new FileStorage(file.get(), sync == Sync.ALWAYS);
    resources.add(storage);
    return storage;
  }

  private Timeline timeline(
      @Nullable Timeline given, Settings block, Optional<Path> file, Time time) {
    Sync sync = sync(block, Sync.NEVER, file);
    int memory = block.integer("memory", REMEMBERED, LEAST_REMEMBERED, MOST_REMEMBERED);
    if (given != null || file.isEmpty()) {
      return given == null ? new RingTimeline(memory) : given;
    }
    FileTimeline timeline = new FileTimeline(file.get(), sync == Sync.ALWAYS, memory, time);
    resources.add(timeline);
    return timeline;
  }

  private static Sync sync(Settings block, Sync fallback, Optional<Path> file) {
    if (file.isEmpty() && block.has("sync") && !block.has("file")) {
      block.problem("file", "", "a file, as sync is about one");
    }
    return block.oneOf("sync", fallback);
  }

  private static Optional<Path> file(Settings block) {
    return block.has("file")
        ? block.value("file", Optional.empty(), "the path of a file", Memory::path)
        : Optional.empty();
  }

  /** What this throws is a problem of the setting. */
  private static Optional<Path> path(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return Optional.of(Path.of(text).normalize());
  }

  Storage storage() {
    return storage;
  }

  Timeline timeline() {
    return timeline;
  }

  /** What is to be closed at the end. */
  List<AutoCloseable> resources() {
    return List.copyOf(resources);
  }

  /** Opens the files, and tells what the process before has left. */
  Past open() {
    if (storage instanceof FileStorage file) {
      file.open();
    }
    if (timeline instanceof FileTimeline file) {
      return file.open();
    }
    Past past = new Past();
    timeline.last(Integer.MAX_VALUE).forEach(past::accept);
    return past;
  }
}

package dev.chatops.internal.timeline;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.RoomId;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of before leave open: commands without an end, words of which nobody knows
 * whether they arrived, and the keys of events that were seen. Not thread-safe.
 */
public final class Past {

  /** How many keys are remembered, an adapter. */
  private static final int KEYS = 10_000;

  private final Map<String, List<Entry>> received = new LinkedHashMap<>();
  private final Map<Place, List<Entry>> said = new LinkedHashMap<>();
  private final Map<String, Deque<String>> keys = new HashMap<>();

  /** A delivery is told with the run and the place of what was said, and in its order. */
  private record Place(String trace, @Nullable RoomId room, @Nullable String thread) {

    static Place of(Entry entry) {
      Conversation where = entry.where();
      return where == null
          ? new Place(entry.trace(), null, null)
          : new Place(entry.trace(), where.room().id(), where.thread());
    }
  }

  /** Nothing has happened yet. */
  public Past() {}

  /**
   * Takes the next entry.
   *
   * @param entry in the order in which they happened
   */
  public void accept(Entry entry) {
    Kind kind = entry.kind();
    if (kind == Kind.RECEIVED) {
      begin(received, entry.trace(), entry);
      remember(entry);
    } else if (kind.end()) {
      end(received, entry.trace());
    } else if (kind == Kind.SAID) {
      begin(said, Place.of(entry), entry);
    } else if (kind == Kind.DELIVERED || kind == Kind.UNDELIVERED) {
      end(said, Place.of(entry));
    }
  }

  private static <K> void begin(Map<K, List<Entry>> open, K key, Entry entry) {
    open.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(entry);
  }

  private static <K> void end(Map<K, List<Entry>> open, K key) {
    open.computeIfPresent(
        key,
        (same, entries) -> {
          entries.remove(0);
          return entries.isEmpty() ? null : entries;
        });
  }

  private void remember(Entry entry) {
    Conversation where = entry.where();
    if (where != null && !entry.key().isEmpty()) {
      Deque<String> known =
          keys.computeIfAbsent(where.room().id().adapter(), fresh -> new ArrayDeque<>());
      known.add(entry.key());
      if (known.size() > KEYS) {
        known.remove();
      }
    }
  }

  /**
   * Commands without an end.
   *
   * @return how each was received, in order
   */
  public List<Entry> unfinished() {
    return received.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Words without a receipt.
   *
   * @return how each was said, in order
   */
  public List<Entry> unheard() {
    return said.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The events that were seen.
   *
   * @param adapter by its id
   * @return their keys, the newest last
   */
  public List<String> keys(String adapter) {
    Deque<String> known = keys.get(adapter);
    return known == null ? List.of() : List.copyOf(known);
  }
}

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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of before leave open: commands without an end, those that a restart has ended
 * without telling anybody so far, words of which nobody knows whether they arrived, and the keys of
 * events that were seen. Not thread-safe.
 */
public final class Past {

  /** Why a command has ended whose process died. */
  public static final String CUT_OFF = "bot restarted";

  /** How many keys are remembered, an adapter. */
  private static final int KEYS = 10_000;

  /** How many commands wait to be told of, such as in a room that the bot never comes back to. */
  private static final int UNTOLD = 1_000;

  /** What was not said for these reasons is still to be said. */
  private static final Set<String> UNSAID = Set.of(CUT_OFF, "the bot has stopped");

  private final Map<String, List<Entry>> received = new LinkedHashMap<>();
  private final Map<String, Entry> cutOff = new LinkedHashMap<>();
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
      List<Entry> begun = received.getOrDefault(entry.trace(), List.of());
      if (kind == Kind.FAILED && entry.text().equals(CUT_OFF) && !begun.isEmpty()) {
        cutOff(begun.get(0));
      }
      end(received, entry.trace());
    } else if (kind == Kind.SAID) {
      begin(said, Place.of(entry), entry);
    } else if (kind == Kind.DELIVERED || kind == Kind.UNDELIVERED) {
      end(said, Place.of(entry));
      if (cutOff.containsKey(entry.trace()) && !UNSAID.contains(entry.text())) {
        told(entry);
      }
    }
  }

  private void cutOff(Entry begun) {
    cutOff.put(begun.trace(), begun);
    if (cutOff.size() > UNTOLD) {
      cutOff.remove(cutOff.keySet().iterator().next());
    }
  }

  /** A conversation is told of its commands in their order, and of many the last stands for all. */
  private void told(Entry last) {
    List<String> there =
        cutOff.values().stream()
            .filter(entry -> samePlace(entry, last))
            .map(Entry::trace)
            .takeWhile(trace -> !trace.equals(last.trace()))
            .toList();
    cutOff.keySet().removeAll(there);
    cutOff.remove(last.trace());
  }

  private static boolean samePlace(Entry one, Entry other) {
    Conversation here = one.where();
    Conversation there = other.where();
    return here != null
        && there != null
        && here.room().id().equals(there.room().id())
        && Objects.equals(here.thread(), there.thread());
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
   * Commands that a restart has ended, and of which their conversation does not know so far.
   *
   * @return how each was received, in order
   */
  public List<Entry> untold() {
    return List.copyOf(cutOff.values());
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

package dev.chatops.benchmarks;

import dev.chatops.service.Timeline;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * A timeline that counts, so that each thing received can be seen to have one end. Remembers as
 * much as the bot's own, for what that weighs. Thread-safe.
 */
final class Ends implements Timeline {

  private static final int REMEMBERED = 10_000;

  private final ArrayDeque<Entry> last = new ArrayDeque<>(REMEMBERED + 1);
  private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

  @Override
  public void append(Entry entry) {
    counts.computeIfAbsent(entry.kind(), kind -> new LongAdder()).increment();
    synchronized (last) {
      last.add(entry);
      if (last.size() > REMEMBERED) {
        last.remove();
      }
    }
  }

  long received() {
    return count(Kind.RECEIVED);
  }

  long ended() {
    return counts.keySet().stream().filter(Kind::end).mapToLong(this::count).sum();
  }

  private long count(Kind kind) {
    LongAdder count = counts.get(kind);
    return count == null ? 0 : count.sum();
  }

  @Override
  public List<Entry> last(int most) {
    List<Entry> all = remembered().toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  @Override
  public List<Entry> of(String trace) {
    return remembered().filter(entry -> entry.trace().equals(trace)).toList();
  }

  private Stream<Entry> remembered() {
    synchronized (last) {
      return List.copyOf(last).stream();
    }
  }

  @Override
  public String toString() {
    return new TreeMap<>(counts).toString();
  }
}

package dev.chatops.internal.memory;

import dev.chatops.service.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timeline of the last entries, in memory. Thread-safe; the oldest make room for the newest. */
public final class RingTimeline implements Timeline {

  private final @Nullable Entry[] ring;
  private long next;

  /**
   * Begins empty.
   *
   * @param size how many entries are kept; at least 1
   */
  public RingTimeline(int size) {
    ring = new Entry[size];
  }

  @Override
  public synchronized void append(Entry entry) {
    ring[(int) (next++ % ring.length)] = entry;
  }

  @Override
  public synchronized List<Entry> last(int most) {
    long from = Math.max(oldest(), next - Math.max(0, most));
    List<Entry> entries = new ArrayList<>();
    for (long i = from; i < next; i++) {
      entries.add(at(i));
    }
    return List.copyOf(entries);
  }

  @Override
  public synchronized List<Entry> of(String trace) {
    List<Entry> entries = new ArrayList<>();
    for (long i = oldest(); i < next; i++) {
      if (at(i).trace().equals(trace)) {
        entries.add(at(i));
      }
    }
    return List.copyOf(entries);
  }

  private long oldest() {
    return Math.max(0, next - ring.length);
  }

  private Entry at(long index) {
    Entry entry = ring[(int) (index % ring.length)];
    if (entry == null) {
      throw new IllegalStateException("no entry at " + index);
    }
    return entry;
  }
}

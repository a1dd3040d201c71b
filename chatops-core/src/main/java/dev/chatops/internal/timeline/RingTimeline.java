package dev.chatops.internal.timeline;

import dev.chatops.service.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline of the last entries, in memory. Thread-safe; the oldest make room for the newest,
 * bounded by their number and by how long their texts are together.
 */
public final class RingTimeline implements Timeline {

  /** Of a longer text, the beginning and the end are kept. */
  static final int LONGEST_TEXT = 16_000;

  /** Some 10 MB at most, whatever people paste into their commands. */
  private static final long MOST_CHARACTERS = 8_000_000;

  private final @Nullable Entry[] ring;
  private final int[] lengths; // of the entries: what is dropped is long out of any cache
  private final long most;
  private long oldest;
  private long next;
  private long characters;

  /**
   * Begins empty.
   *
   * @param size how many entries are kept; at least 1
   */
  public RingTimeline(int size) {
    this(size, MOST_CHARACTERS);
  }

  RingTimeline(int size, long most) {
    ring = new Entry[size];
    lengths = new int[size];
    this.most = most;
  }

  @Override
  public void append(Entry entry) {
    Entry kept = clipped(entry);
    append(kept, length(kept));
  }

  private synchronized void append(Entry kept, int length) {
    if (next - oldest == ring.length) {
      drop();
    }
    int slot = slot(next++);
    ring[slot] = kept;
    lengths[slot] = length;
    characters += length;
    while (characters > most && next - oldest > 1) {
      drop();
    }
  }

  private void drop() {
    int slot = slot(oldest++);
    characters -= lengths[slot];
    ring[slot] = null;
  }

  /** How much it takes, as far as that differs from entry to entry. */
  static int length(Entry entry) {
    return entry.text().length() + entry.command().length() + entry.key().length();
  }

  private static Entry clipped(Entry entry) {
    String text = entry.text();
    if (text.length() <= LONGEST_TEXT) {
      return entry;
    }
    int half = LONGEST_TEXT / 2;
    String begin = text.substring(0, whole(text, half));
    String end = text.substring(whole(text, text.length() - half));
    int missing = text.length() - begin.length() - end.length();
    return new Entry(
        entry.at(),
        entry.trace(),
        entry.kind(),
        entry.where(),
        entry.who(),
        entry.command(),
        begin + " … " + missing + " characters … " + end,
        entry.key());
  }

  /** The index, or the one before it if it would cut a pair of surrogates. */
  private static int whole(String text, int index) {
    return Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index))
        ? index - 1
        : index;
  }

  @Override
  public synchronized List<Entry> last(int count) {
    long from = Math.max(oldest, next - Math.max(0, count));
    List<Entry> entries = new ArrayList<>();
    for (long i = from; i < next; i++) {
      entries.add(at(i));
    }
    return List.copyOf(entries);
  }

  @Override
  public synchronized List<Entry> of(String trace) {
    List<Entry> entries = new ArrayList<>();
    for (long i = oldest; i < next; i++) {
      if (at(i).trace().equals(trace)) {
        entries.add(at(i));
      }
    }
    return List.copyOf(entries);
  }

  private int slot(long index) {
    return (int) (index % ring.length);
  }

  private Entry at(long index) {
    Entry entry = ring[slot(index)];
    if (entry == null) {
      throw new IllegalStateException("no entry at " + index);
    }
    return entry;
  }
}

package dev.chatops.internal.trip;

import java.util.HashSet;
import java.util.Set;

/**
 * The keys of the last events, to tell a second delivery from a second event. Forgets by the
 * generation: a set that is full becomes the older one, and takes the place of the one before.
 * Thread-safe.
 */
final class Seen {

  private final int least;
  private Set<String> newer = new HashSet<>();
  private Set<String> older = Set.of();

  /** Remembers at least as many, and less than twice that. */
  Seen(int least) {
    this.least = least;
  }

  /** False if it was here before. */
  synchronized boolean first(String key) {
    if (older.contains(key) || !newer.add(key)) {
      return false;
    }
    if (newer.size() >= least) {
      older = newer;
      newer = new HashSet<>(2 * least); // it will be full again: no growing by and by
    }
    return true;
  }
}

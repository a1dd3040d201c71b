package dev.chatops.internal.trip;

import java.util.LinkedHashSet;
import java.util.Set;

/** The keys of the last events, to tell a second delivery from a second event. Thread-safe. */
final class Seen {

  private final Set<String> keys = new LinkedHashSet<>();
  private final int most;

  Seen(int most) {
    this.most = most;
  }

  /** False if it was here before. */
  synchronized boolean first(String key) {
    if (!keys.add(key)) {
      return false;
    }
    if (keys.size() > most) {
      keys.remove(keys.iterator().next());
    }
    return true;
  }
}

package dev.chatops.internal.run;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many turns each person has under way, waiting ones and background jobs too. Thread-safe. */
final class Quota {

  private final ConcurrentHashMap<Object, Integer> taken = new ConcurrentHashMap<>();
  private final int most;

  Quota(int most) {
    this.most = most;
  }

  /** False if this owner has them all; nobody's turns are not counted. */
  boolean take(@Nullable Object owner) {
    return owner == null || taken.merge(owner, 1, Integer::sum) <= most || refuse(owner);
  }

  private boolean refuse(Object owner) {
    give(owner);
    return false;
  }

  void give(@Nullable Object owner) {
    if (owner != null) {
      taken.computeIfPresent(owner, (same, count) -> count == 1 ? null : count - 1);
    }
  }

  /** How many owners have something under way. */
  int size() {
    return taken.size();
  }
}

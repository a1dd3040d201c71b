package dev.chatops.internal.run;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many turns each person has under way, waiting ones and background jobs too. Thread-safe. */
final class Quota {

  private final ConcurrentHashMap<Object, AtomicInteger> taken = new ConcurrentHashMap<>();
  private final int most;

  Quota(int most) {
    this.most = most;
  }

  /** False if this owner has them all; nobody's turns are not counted. */
  boolean take(@Nullable Object owner) {
    while (owner != null) {
      AtomicInteger count = taken.get(owner);
      if (count == null) {
        if (taken.putIfAbsent(owner, new AtomicInteger(1)) == null) {
          return true;
        }
        continue;
      }
      int now = count.get();
      if (now >= most) {
        return false;
      }
      if (now == 0) {
        taken.remove(owner, count); // dead: whoever gave the last one back has not got that far
      } else if (count.compareAndSet(now, now + 1)) {
        return true;
      }
    }
    return true;
  }

  void give(@Nullable Object owner) {
    AtomicInteger count = owner == null ? null : taken.get(owner);
    if (owner != null && count != null && count.decrementAndGet() == 0) {
      taken.remove(owner, count);
    }
  }

  /** How many owners have something under way. */
  int size() {
    return taken.size();
  }
}

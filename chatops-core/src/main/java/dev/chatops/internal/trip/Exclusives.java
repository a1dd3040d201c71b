package dev.chatops.internal.trip;

import dev.chatops.internal.run.Stand;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The keys of what must not overlap: one run holds a key, the others wait for it in the order in
 * which they came. Thread-safe; a key that nobody holds is forgotten.
 */
final class Exclusives {

  private final Map<String, Wish> holders = new HashMap<>();

  /** The wish of one run for a key: granted from the start, or with others before it. */
  static final class Wish {
    private final Queue<Wish> behind = new ArrayDeque<>(1);
    private final Stand<Boolean> stand;
    private final String key;
    private final String who;

    private Wish(String key, String who, String holder) {
      this.key = key;
      this.who = who;
      this.stand = Stand.forPeople(holder + " to end");
    }

    /** Where to wait until it is granted. */
    Stand<Boolean> stand() {
      return stand;
    }
  }

  /**
   * Asks for a key; whoever has a wish leaves it in the end.
   *
   * @param who how the run is called where others wait for it
   * @param waits whether it waits if somebody has the key
   * @return empty if somebody has the key, and it does not wait
   */
  synchronized Optional<Wish> ask(String key, String who, boolean waits) {
    Wish holder = holders.get(key);
    if (holder != null && !waits) {
      return Optional.empty();
    }
    Wish wish = new Wish(key, who, holder == null ? "itself" : holder.who);
    if (holder == null) {
      holders.put(key, wish);
      wish.stand.end(Boolean.TRUE);
    } else {
      holder.behind.add(wish);
    }
    return Optional.of(wish);
  }

  /** Who is in the way of a new wish now. */
  synchronized String holder(String key) {
    Wish holder = holders.get(key);
    return holder == null ? "another one" : holder.who;
  }

  /**
   * Gives up the key, or the wait for it. Who was interrupted in the queue may come here after the
   * holder has passed it by, when nobody has the key any more.
   */
  synchronized void leave(Wish wish) {
    Wish holder = holders.get(wish.key);
    if (holder == wish) {
      pass(wish);
    } else if (holder != null) {
      holder.behind.remove(wish);
    }
  }

  /** Who was interrupted in the queue has not left it yet, and does not want the key any more. */
  private void pass(Wish from) {
    Wish next = from.behind.poll();
    while (next != null && !next.stand.end(Boolean.TRUE)) {
      next = from.behind.poll();
    }
    if (next == null) {
      holders.remove(from.key);
    } else {
      next.behind.addAll(from.behind);
      holders.put(from.key, next);
    }
  }

  /** How many keys are held. */
  synchronized int size() {
    return holders.size();
  }
}

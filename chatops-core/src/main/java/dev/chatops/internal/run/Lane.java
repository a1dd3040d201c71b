package dev.chatops.internal.run;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox: turns that wait for the one before them. It exists while it has work; one that is
 * empty is dead, and the next turn of its key gets another. Thread-safe.
 */
final class Lane {

  /** What became of a turn that was brought. */
  enum Answer {
    /** It is the first: a worker is wanted. */
    FIRST,
    /** It waits. */
    WAITS,
    /** There are too many here. */
    FULL,
    /** The lane is dead; there is or will be another. */
    DEAD
  }

  private final Queue<Turn> waiting = new ArrayDeque<>(4);
  private final Lanes lanes;
  private final Object key;
  private boolean worked;
  private boolean dead;

  Lane(Lanes lanes, Object key) {
    this.lanes = lanes;
    this.key = key;
  }

  Object key() {
    return key;
  }

  InFlight inFlight() {
    return lanes.inFlight();
  }

  long now() {
    return lanes.now();
  }

  synchronized Answer add(Turn turn, int most) {
    if (dead) {
      return Answer.DEAD;
    }
    if (waiting.size() >= most) {
      return Answer.FULL;
    }
    turn.enters(this);
    waiting.add(turn);
    boolean first = !worked;
    worked = true;
    return first ? Answer.FIRST : Answer.WAITS;
  }

  /** The next turn; none means that the lane is dead. */
  @Nullable Turn next() {
    Turn turn;
    synchronized (this) {
      turn = waiting.poll();
      dead = turn == null;
    }
    if (turn == null) {
      lanes.forget(this);
    }
    return turn;
  }

  /** Goes on without the turn that has let go of it. */
  void moveOn() {
    boolean empty;
    synchronized (this) {
      empty = waiting.isEmpty();
      dead = empty;
    }
    if (empty) {
      lanes.forget(this);
    } else {
      lanes.work(this);
    }
  }
}

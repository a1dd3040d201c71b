package dev.chatops.internal.run;

import java.util.Collection;

/**
 * Where one turn stands, and that it is counted there: in its new place before it leaves the old
 * one, so that nobody who waits for rest misses it. Thread-safe.
 */
final class Whereabouts {

  private Phase phase = Phase.UNDER_WAY;

  /** False if it is in none of the places from which it may go there. */
  synchronized boolean move(Phase to, Collection<Phase> from, InFlight inFlight) {
    if (!from.contains(phase)) {
      return false;
    }
    if (phase != to) {
      inFlight.count(to, 1);
      inFlight.count(phase, -1);
      phase = to;
    }
    return true;
  }

  /** It is over; where it was until now, and is still counted. */
  synchronized Phase end() {
    Phase last = phase;
    phase = Phase.OVER;
    return last;
  }
}

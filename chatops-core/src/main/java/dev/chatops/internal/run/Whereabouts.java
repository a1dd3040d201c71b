package dev.chatops.internal.run;

/**
 * Where one turn stands, and that it is counted there: in its new place before it leaves the old
 * one, so that nobody who waits for rest misses it. Thread-safe.
 */
final class Whereabouts {

  private Phase phase = Phase.UNDER_WAY;

  synchronized Phase phase() {
    return phase;
  }

  /** False if it is over. */
  synchronized boolean move(Phase to, InFlight inFlight) {
    if (phase == Phase.OVER) {
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

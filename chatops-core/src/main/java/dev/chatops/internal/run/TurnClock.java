package dev.chatops.internal.run;

/** How long a turn has run; it stands still while the turn waits for a person. Thread-safe. */
final class TurnClock {

  private long started;
  private long paused;
  private long since;
  private boolean pausing;

  synchronized void start(long now) {
    started = now;
  }

  synchronized void pause(long now) {
    pausing = true;
    since = now;
  }

  /** Nothing happens unless it was paused. */
  synchronized void resume(long now) {
    if (pausing) {
      pausing = false;
      paused += now - since;
    }
  }

  synchronized long elapsed(long now) {
    return (pausing ? since : now) - started - paused;
  }
}

package dev.chatops.testkit;

/** Whether a bot is alive: what it was lent ends with it. Thread-safe. */
final class Lease {

  private volatile boolean over;

  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }
}

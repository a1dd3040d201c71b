package dev.chatops.internal.run;

import java.time.Duration;

/** Turns made of a few lines. */
final class Tasks {

  private Tasks() {}

  interface Work {
    void run() throws InterruptedException;
  }

  static Turn turn(Work work) {
    return turn(Duration.ZERO, work);
  }

  static Turn turn(Duration timeout, Work work) {
    return new Turn() {
      @Override
      protected void run() {
        try {
          work.run();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }

      @Override
      protected Duration timeout() {
        return timeout;
      }
    };
  }

  static Turn dropping(Work work, Runnable dropped) {
    return new Turn() {
      @Override
      protected void run() {
        try {
          work.run();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }

      @Override
      protected void dropped() {
        dropped.run();
      }
    };
  }
}

package dev.chatops.soak;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server stands still for three seconds, with all its connections open.
 *
 * @param freeze stops it where it stands
 * @param thaw lets it go on
 */
record Standstill(Runnable freeze, Runnable thaw) implements World.Strike {

  private static final Duration LENGTH = Duration.ofSeconds(3);

  @Override
  public void run() {
    freeze.run();
    try {
      if (new CountDownLatch(1).await(LENGTH.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody ends it early");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      thaw.run();
    }
  }
}

package dev.chatops.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what others wrote: whatever throws or hangs there keeps nobody else from being closed. */
final class Closing {

  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Closing() {}

  /** Side by side; returns when all are closed, or after a few seconds. */
  static void all(Collection<? extends AutoCloseable> resources) {
    List<Thread> closing = new ArrayList<>();
    for (AutoCloseable resource : resources) {
      Thread thread = new Thread(() -> quietly(resource), "chatops-closing");
      thread.setDaemon(true);
      thread.start();
      closing.add(thread);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : closing) {
      if (!ended(thread, deadline)) {
        log.warn("something does not close; left as it is");
        thread.interrupt();
      }
    }
  }

  private static boolean ended(Thread thread, long deadline) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    try {
      thread.join(Math.max(1, left));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  static void quietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Throwable e) {
      log.warn("{} did not close well", resource.getClass().getName(), e);
    }
  }
}

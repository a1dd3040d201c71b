package dev.chatops.internal.timeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes for others, on a thread of its own and in the order of being asked. Whoever asks waits
 * until it is written, as if they wrote themselves, but no longer than a moment; from then on
 * nobody waits until all is written. Thread-safe; how much may wait is bounded.
 */
final class Scribe implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Scribe.class);

  /** Less than any network waits for a sign of life. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private final ThreadPoolExecutor hand;
  private final Duration patience;
  private volatile @Nullable Thread writer;
  private volatile boolean behind;

  Scribe() {
    this(PATIENCE, MOST);
  }

  Scribe(Duration patience, int most) {
    this.patience = patience;
    this.hand =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(most),
            this::thread);
    hand.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "chatops-timeline");
    thread.setDaemon(true);
    writer = thread;
    return thread;
  }

  /** Has something written; false if too much waits already, or it is stuck at the end. */
  boolean write(Runnable words) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    try {
      hand.execute(() -> write(words, written));
    } catch (RejectedExecutionException e) {
      return hand.isShutdown() && writeLate(words);
    }
    if (!behind && Thread.currentThread() != writer) {
      await(written);
    }
    return true;
  }

  /** What comes after the end is written by whoever brings it, behind all that came before. */
  private boolean writeLate(Runnable words) {
    boolean free = behind ? hand.isTerminated() : awaitsEnd();
    if (free) {
      words.run();
    }
    return free;
  }

  private boolean awaitsEnd() {
    boolean interrupted = Thread.interrupted();
    try {
      return hand.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return hand.isTerminated();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write(Runnable words, CompletableFuture<Void> written) {
    try {
      words.run();
    } finally {
      written.complete(null);
      if (behind && hand.getQueue().isEmpty()) {
        behind = false;
        log.warn("the timeline has caught up");
      }
    }
  }

  private void await(CompletableFuture<Void> written) {
    boolean interrupted = Thread.interrupted();
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        written.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
        continue;
      } catch (TimeoutException e) {
        late(written);
      } catch (ExecutionException e) {
        throw new IllegalStateException("what is completed does not fail", e);
      }
      break;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void late(CompletableFuture<Void> written) {
    behind = !written.isDone();
    Thread stuck = writer;
    if (behind && stuck != null) {
      Exception where = new Exception("where it stands");
      where.setStackTrace(stuck.getStackTrace());
      log.error("the timeline takes its time, which nobody else waits for from now on", where);
    }
  }

  /** Writes what waits, as far as that takes no longer than a moment. */
  @Override
  public void close() {
    hand.shutdown();
    if (!awaitsEnd()) {
      behind = true;
      log.error("the timeline has not taken {} entries before the end", hand.shutdownNow().size());
    }
  }
}

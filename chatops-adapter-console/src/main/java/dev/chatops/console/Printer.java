package dev.chatops.console;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Prints one thing after the other on a thread of its own, so that whoever says something never
 * waits for a slow reader of the pipe. Thread-safe.
 */
final class Printer {

  /** Prints, and gives what shows for it. */
  interface Print<T> {
    T print() throws IOException;
  }

  private final AtomicReference<Thread> last = new AtomicReference<>();
  private final ThreadPoolExecutor executor;

  Printer(String name) {
    ThreadFactory threads =
        job -> {
          Thread thread = new Thread(job, name);
          thread.setDaemon(true);
          last.set(thread);
          return thread;
        };
    executor =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
  }

  <T> CompletionStage<T> print(Print<T> what) {
    Job<T> job = new Job<>(what, new CompletableFuture<>());
    try {
      executor.execute(job);
    } catch (RejectedExecutionException closed) {
      job.fail();
    }
    return job.done();
  }

  /** Lets what waits be printed within a time, fails the rest, and ends the thread. */
  void close(Duration patience) {
    executor.shutdown();
    Thread thread = last.get();
    try {
      if (!executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        interrupt();
      }
      if (thread != null && thread != Thread.currentThread()) {
        thread.join(patience.toMillis());
      }
    } catch (InterruptedException interrupted) {
      interrupt();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends a write that is stuck, if its stream can be interrupted. */
  private void interrupt() {
    executor.shutdownNow().forEach(job -> ((Job<?>) job).fail());
  }

  private record Job<T>(Print<T> what, CompletableFuture<T> done) implements Runnable {

    @Override
    public void run() {
      try {
        done.complete(what.print());
      } catch (IOException | RuntimeException failure) {
        done.completeExceptionally(
            new DeliveryException(
                "the console cannot be written to: " + failure.getMessage(), Sent.MAYBE, failure));
      }
    }

    void fail() {
      done.completeExceptionally(new DeliveryException("the console is closed", Sent.NO));
    }
  }
}

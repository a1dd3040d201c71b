package dev.chatops.console;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Receipt;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Prints one thing after the other on a thread of its own, so that whoever says something never
 * waits for a slow reader of the pipe. Thread-safe.
 */
final class Printer {

  /** Prints, and says what for. */
  interface Print {
    Receipt print() throws IOException;
  }

  private final ThreadPoolExecutor thread;

  Printer(String name) {
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            job -> {
              Thread made = new Thread(job, name);
              made.setDaemon(true);
              return made;
            });
  }

  CompletionStage<Receipt> print(Print what) {
    Job job = new Job(what, new CompletableFuture<>());
    try {
      thread.execute(job);
    } catch (RejectedExecutionException closed) {
      job.fail();
    }
    return job.done();
  }

  /** Lets what waits be printed within a time, and fails the rest. */
  void close(Duration patience) {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow().forEach(job -> ((Job) job).fail());
        // The write that was stuck is interrupted now.
        thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      thread.shutdownNow().forEach(job -> ((Job) job).fail());
      Thread.currentThread().interrupt();
    }
  }

  private record Job(Print what, CompletableFuture<Receipt> done) implements Runnable {

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

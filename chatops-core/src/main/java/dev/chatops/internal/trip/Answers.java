package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.chat.Text;
import dev.chatops.plugin.Context;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a method has returned, on the worker that has called it. */
final class Answers {

  private Answers() {}

  /**
   * Nothing for null and the empty string; a string literally; the elements of a stream as they
   * come; what a stage comes to. Returns when there is nothing more to say.
   *
   * @throws InterruptedException if somebody wants it to end; then a stage is cancelled, and a
   *     stream closed
   * @throws Exception what the method has put off, such as the failure of a stage
   */
  static void say(Context chat, @Nullable Object value) throws Exception {
    if (value instanceof Stream<?> stream) {
      each(chat, stream);
    } else if (value instanceof CompletionStage<?> stage) {
      one(chat, result(stage));
    } else {
      one(chat, value);
    }
  }

  private static void one(Context chat, @Nullable Object value) {
    if (value instanceof String text) {
      if (!text.isEmpty()) {
        chat.reply(new Text(text));
      }
    } else if (value instanceof Content content) {
      chat.reply(content);
    } else if (value != null) {
      throw new IllegalStateException("a method returned " + value.getClass());
    }
  }

  /** Pushed, not pulled: an iterator of a flattened stream would take in an endless one whole. */
  private static void each(Context chat, Stream<?> elements) throws InterruptedException {
    try (Stream<?> stream = elements) {
      stream
          .sequential()
          .forEachOrdered(
              element -> {
                one(chat, element);
                if (Thread.currentThread().isInterrupted()) {
                  throw new Cut();
                }
              });
    } catch (Cut e) {
      Thread.interrupted();
      throw new InterruptedException("stopped between two elements of a stream");
    }
  }

  private static @Nullable Object result(CompletionStage<?> stage) throws Exception {
    CompletableFuture<?> future = future(stage);
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /** A stage need not be a future; then it cannot be cancelled, and is left alone. */
  private static CompletableFuture<?> future(CompletionStage<?> stage) {
    try {
      return stage.toCompletableFuture();
    } catch (UnsupportedOperationException e) {
      CompletableFuture<Object> future = new CompletableFuture<>();
      stage.whenComplete(
          (value, failure) -> {
            if (failure == null) {
              future.complete(value);
            } else {
              future.completeExceptionally(failure);
            }
          });
      return future;
    }
  }

  private static Exception failure(@Nullable Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception exception
        ? exception
        : new CancellationException("a stage failed without a cause");
  }

  /** Leaves a stream in its midst. */
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cut() {
      super(null, null, false, false);
    }
  }
}

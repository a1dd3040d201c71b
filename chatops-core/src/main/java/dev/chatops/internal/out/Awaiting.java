package dev.chatops.internal.out;

import dev.chatops.chat.ChatOpsException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Waits until the network has kept up, where the engine knows.
 *
 * @param outbox on the way to it
 */
public record Awaiting(Outbox outbox) {

  /**
   * Waits until something has arrived, or never will.
   *
   * @param said what
   * @throws InterruptedException if this thread is told not to wait
   * @throws ChatOpsException if the bot is over
   */
  public void arrival(Said said) throws InterruptedException {
    outbox.standing().stand("words on their way", said.receipts().toCompletableFuture());
    if (outbox.closed()) {
      throw new ChatOpsException("the bot has stopped");
    }
  }

  /**
   * Waits for a moment of the network's cadence.
   *
   * @param moment on the clock that never goes back
   * @throws InterruptedException if this thread is told not to wait
   */
  public void moment(long moment) throws InterruptedException {
    long wait = moment - outbox.now();
    if (wait <= 0) {
      return;
    }
    CompletableFuture<Void> over = new CompletableFuture<>();
    Nap nap = outbox.hold(Duration.ofNanos(wait), () -> over.complete(null));
    try {
      outbox.standing().stand("the cadence of the network", over);
    } finally {
      nap.run();
    }
  }
}

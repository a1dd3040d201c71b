package dev.chatops.testkit.stress;

import dev.chatops.chat.Receipt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A stage that says everything twice. */
final class Twice extends CompletableFuture<Receipt> {

  Twice(Receipt receipt) {
    complete(receipt);
  }

  @Override
  public CompletableFuture<Receipt> whenComplete(
      BiConsumer<? super Receipt, ? super Throwable> action) {
    action.accept(join(), null);
    return super.whenComplete(action);
  }
}

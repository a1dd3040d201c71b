package dev.chatops.internal.out;

import dev.chatops.chat.Receipt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One try to perform an action: its result and its deadline race, and the first one counts. */
final class Attempt {

  private final AtomicBoolean over = new AtomicBoolean();
  private final BiConsumer<@Nullable Receipt, @Nullable Throwable> result;

  Attempt(BiConsumer<@Nullable Receipt, @Nullable Throwable> result) {
    this.result = result;
  }

  void ends(@Nullable Receipt receipt, @Nullable Throwable failure) {
    if (over.compareAndSet(false, true)) {
      result.accept(receipt, failure);
    }
  }
}

package dev.chatops.internal.out;

import dev.chatops.chat.Receipt;
import dev.chatops.service.Time.Timer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One try to perform an action: its result and its deadline race, and the first one counts. */
final class Attempt {

  private final AtomicBoolean over = new AtomicBoolean();
  private final BiConsumer<@Nullable Receipt, @Nullable Throwable> result;
  private volatile @Nullable Timer deadline;

  Attempt(BiConsumer<@Nullable Receipt, @Nullable Throwable> result) {
    this.result = result;
  }

  boolean isOver() {
    return over.get();
  }

  void deadline(Timer timer) {
    deadline = timer;
    if (over.get()) {
      timer.cancel();
    }
  }

  void ends(@Nullable Receipt receipt, @Nullable Throwable failure) {
    if (over.compareAndSet(false, true)) {
      Timer timer = deadline;
      if (timer != null) {
        timer.cancel();
      }
      result.accept(receipt, failure);
    }
  }
}

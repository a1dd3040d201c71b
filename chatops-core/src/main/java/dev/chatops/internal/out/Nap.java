package dev.chatops.internal.out;

import dev.chatops.service.Time.Timer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that is done later, once: when its timer fires, or before. Thread-safe. */
final class Nap implements Runnable {

  private final AtomicBoolean over = new AtomicBoolean();
  private final Consumer<Nap> then;
  private volatile @Nullable Timer timer;

  Nap(Consumer<Nap> then) {
    this.then = then;
  }

  void timer(Timer set) {
    timer = set;
    if (over.get()) {
      set.cancel();
    }
  }

  @Override
  public void run() {
    if (over.compareAndSet(false, true)) {
      Timer late = timer;
      if (late != null) {
        late.cancel();
      }
      then.accept(this);
    }
  }
}

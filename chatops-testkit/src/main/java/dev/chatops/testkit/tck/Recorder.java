package dev.chatops.testkit.tck;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Stands where core would, and keeps what an adapter tells. Thread-safe; read by one thread. */
final class Recorder implements Inbound {

  private final String bot;
  private final Duration patience;
  private final LinkedBlockingQueue<Event> unread = new LinkedBlockingQueue<>();
  private final List<Event> all = new CopyOnWriteArrayList<>();
  private final AtomicBoolean throwsNext = new AtomicBoolean();

  Recorder(String bot, Duration patience) {
    this.bot = bot;
    this.patience = patience;
  }

  /** All that was told so far. */
  List<Event> all() {
    return List.copyOf(all);
  }

  void throwsNext() {
    throwsNext.set(true);
  }

  /** The next event of a kind that fits; those before it are passed over. */
  <E extends Event> E await(Class<E> kind, Predicate<E> fits) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Event next = unread.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError(
            "the adapter told no such %s in %s; it told %s"
                .formatted(kind.getSimpleName(), patience, all));
      }
      if (kind.isInstance(next) && fits.test(kind.cast(next))) {
        return kind.cast(next);
      }
    }
  }

  @Override
  public void accept(Event event) {
    all.add(event);
    unread.add(event);
    if (event instanceof Event.Said && throwsNext.compareAndSet(true, false)) {
      throw new IllegalStateException("thrown by the kit, to see whether the adapter goes on");
    }
  }

  @Override
  public Catalog catalog() {
    return new Catalog(bot, "!", Menu.ENTRIES);
  }

  /** Everybody may run everything. */
  @Override
  public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
    return CompletableFuture.completedStage(
        catalog().commands().stream()
            .filter(entry -> entry.name().startsWith(line))
            .map(entry -> entry.name().substring(line.length()).split(" ", 2)[0])
            .distinct()
            .toList());
  }

  @Override
  public CompletionStage<Void> settled() {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void ended() {}

  @Override
  public void failed(ChatOpsException cause) {}
}

package dev.chatops.xmpp;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/** Core as an adapter sees it: keeps what it is told. Thread-safe. */
final class RecordingInbound implements Inbound {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final CompletableFuture<ChatOpsException> failure = new CompletableFuture<>();
  private final BlockingQueue<Event> fresh = new LinkedBlockingQueue<>();
  private final List<Event> all = new CopyOnWriteArrayList<>();

  @Override
  public void accept(Event event) {
    all.add(event);
    fresh.add(event);
  }

  List<Event> all() {
    return List.copyOf(all);
  }

  Event.Said expectSaid() {
    return expect(Event.Said.class, said -> true);
  }

  <E extends Event> E expect(Class<E> type) {
    return expect(type, event -> true);
  }

  /** The next event of a kind; others before it are passed over. */
  <E extends Event> E expect(Class<E> type, Predicate<E> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        Event event = fresh.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (event == null) {
          throw new AssertionFailedError("no " + type.getSimpleName() + " came; " + told());
        }
        if (type.isInstance(event) && wanted.test(type.cast(event))) {
          return type.cast(event);
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String told() {
    List<String> lines = new ArrayList<>();
    all.forEach(event -> lines.add(event.toString()));
    return "what came:\n" + String.join("\n", lines);
  }

  @Override
  public Catalog catalog() {
    return new Catalog("opsbot", "!", List.of());
  }

  @Override
  public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
    return CompletableFuture.completedStage(List.of());
  }

  /** How often the bot has tried in vain to come back. */
  final BlockingQueue<Integer> tries = new LinkedBlockingQueue<>();

  @Override
  public void retrying(int count, String why, Duration next) {
    tries.add(count);
  }

  @Override
  public CompletionStage<Void> settled() {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void ended() {
    throw new AssertionFailedError("XMPP has no end of input");
  }

  @Override
  public void failed(ChatOpsException cause) {
    failure.complete(cause);
  }
}

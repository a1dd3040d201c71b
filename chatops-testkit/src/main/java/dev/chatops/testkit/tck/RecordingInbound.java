package dev.chatops.testkit.tck;

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

/**
 * Core as an adapter sees it: keeps what it is told, and answers as a bot without commands. For
 * tests of an adapter alone. Thread-safe; what is expected is expected by one thread.
 */
public class RecordingInbound implements Inbound {

  private final String bot;
  private final Duration patience;
  private final CompletableFuture<ChatOpsException> failure = new CompletableFuture<>();
  private final BlockingQueue<Event> fresh = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> triesSoFar = new LinkedBlockingQueue<>();
  private final List<Event> all = new CopyOnWriteArrayList<>();

  /**
   * One that has heard nothing yet.
   *
   * @param bot the bot's name
   * @param patience how long to wait for what must come; only a failure takes that long
   */
  public RecordingInbound(String bot, Duration patience) {
    this.bot = bot;
    this.patience = patience;
  }

  @Override
  public void accept(Event event) {
    all.add(event);
    fresh.add(event);
  }

  /**
   * All that was told so far.
   *
   * @return in the order of being told
   */
  public final List<Event> all() {
    return List.copyOf(all);
  }

  /**
   * Why the adapter gave up.
   *
   * @return complete when it has
   */
  public final CompletableFuture<ChatOpsException> failure() {
    return failure.copy();
  }

  /**
   * The next message; events before it are passed over.
   *
   * @return whosever it is
   * @throws AssertionError if none comes
   */
  public final Event.Said expectSaid() {
    return expect(Event.Said.class, said -> true);
  }

  /**
   * The next event of a kind; others before it are passed over.
   *
   * @param type the kind
   * @return the event
   * @throws AssertionError with all that came, if none of the kind does
   */
  public final <E extends Event> E expect(Class<E> type) {
    return expect(type, event -> true);
  }

  /**
   * The next event of a kind that fits; others before it are passed over.
   *
   * @param type the kind
   * @param wanted whether it is the one
   * @return the event
   * @throws AssertionError with all that came, if none fits
   */
  public final <E extends Event> E expect(Class<E> type, Predicate<E> wanted) {
    try {
      return await(type, wanted);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  final <E extends Event> E await(Class<E> type, Predicate<E> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Event event = fresh.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        throw new AssertionFailedError(
            "no such %s came in %s; %s".formatted(type.getSimpleName(), patience, told()));
      }
      if (type.isInstance(event) && wanted.test(type.cast(event))) {
        return type.cast(event);
      }
    }
  }

  private String told() {
    List<String> lines = new ArrayList<>();
    all.forEach(event -> lines.add(event.toString()));
    return "what came:\n" + String.join("\n", lines);
  }

  @Override
  public Catalog catalog() {
    return new Catalog(bot, "!", List.of());
  }

  @Override
  public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
    return CompletableFuture.completedStage(List.of());
  }

  @Override
  public CompletionStage<Void> settled() {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void retrying(int tries, String why, Duration next) {
    triesSoFar.add(tries + ": " + why);
  }

  /**
   * Waits for a try to connect again that failed of something; tries before it are passed over.
   *
   * @param part of {@code 1: the reason}, the number being that of the try
   * @throws AssertionError with all that came, if no try failed of it
   */
  public final void expectTry(String part) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        String tried = triesSoFar.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (tried == null) {
          throw new AssertionFailedError("no try failed of " + part + "; " + told());
        }
        if (tried.contains(part)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Is refused: a network that people are on has no end of input. */
  @Override
  public void ended() {
    throw new AssertionFailedError("a network has no end of input");
  }

  @Override
  public void failed(ChatOpsException cause) {
    failure.complete(cause);
  }
}

package dev.chatops.testkit.tck;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.net.Threads;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;

/**
 * An adapter without a bot, for a test of its own: starts it, has it act, and keeps what it tells.
 * Its threads are in a group of their own, so that none goes unnoticed. Thread-safe as far as the
 * adapter is.
 */
public class LoneAdapter implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RecordingInbound heard;
  private final Adapter adapter;
  private final ThreadGroup threads = new ThreadGroup("bot");
  private final AtomicLong actions = new AtomicLong();

  /**
   * For one test.
   *
   * @param adapter not started yet
   * @param bot the bot's name
   */
  public LoneAdapter(Adapter adapter, String bot) {
    this.adapter = adapter;
    this.heard = new RecordingInbound(bot, PATIENCE);
  }

  /**
   * The adapter itself.
   *
   * @return the one that was given
   */
  public final Adapter adapter() {
    return adapter;
  }

  /**
   * What it has told.
   *
   * @return the same at every call
   */
  public final RecordingInbound heard() {
    return heard;
  }

  /**
   * Starts it, or closes it.
   *
   * @return itself
   * @throws AssertionError with the cause, if it does not start
   */
  public LoneAdapter start() {
    try {
      starting().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return this;
    } catch (Exception e) {
      close();
      throw new AssertionError("did not start", e);
    }
  }

  /**
   * Starts it in vain.
   *
   * @return what {@code start} throws; null if it started
   */
  public final @Nullable Throwable startFailure() {
    return ThrowableAssert.catchThrowable(
        () -> {
          try {
            starting().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
          } catch (ExecutionException e) {
            throw e.getCause();
          }
        });
  }

  /**
   * Starts it on a thread of its own.
   *
   * @return complete when it has started or failed, and that thread is gone
   */
  public final CompletableFuture<Void> starting() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Runnable start =
        () -> {
          try {
            adapter.start(heard);
            started.complete(null);
          } catch (RuntimeException e) {
            started.completeExceptionally(e);
          }
        };
    Thread thread = new Thread(threads, start, "starter");
    thread.start();
    return started.whenComplete((done, failure) -> Threads.await(thread));
  }

  /**
   * The threads that live because of this adapter.
   *
   * @return their names, sorted
   */
  public final List<String> threads() {
    Thread[] alive = new Thread[100];
    int count = threads.enumerate(alive);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(alive[i].getName());
    }
    return names.stream().filter(name -> !name.equals("starter")).sorted().toList();
  }

  /**
   * Something to say to everybody.
   *
   * @param to where
   * @param text as it goes over the wire
   * @return an action with an id of its own
   */
  public final Action.Say say(Conversation to, String text) {
    return new Action.Say(nextId(), to, Audience.ALL, null, null, Part.of(text));
  }

  /**
   * An id for an action.
   *
   * @return one that no other action of this adapter has
   */
  public final String nextId() {
    return "a" + actions.incrementAndGet();
  }

  /**
   * Has it act.
   *
   * @param action what to do
   * @return as the adapter completes it
   */
  public final CompletableFuture<Receipt> perform(Action action) {
    return adapter.perform(action).toCompletableFuture();
  }

  /**
   * Has it act, and waits until it is done.
   *
   * @param action what to do
   * @return its receipt
   * @throws Exception if it fails, or takes longer than 30 seconds
   */
  public final Receipt does(Action action) throws Exception {
    return perform(action).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * Says a text of any length, cut by the adapter's own renderer to its own limit.
   *
   * @param to where
   * @param text as a plugin says it
   * @return the parts, as they went over the wire
   * @throws Exception if one fails, or takes longer than 30 seconds
   */
  public final List<String> saysAll(Conversation to, String text) throws Exception {
    List<String> parts = new ArrayList<>();
    for (Part part : adapter.renderer().render(new Text(text), adapter.traits(to.room()).limit())) {
      does(new Action.Say(nextId(), to, Audience.ALL, null, null, part));
      parts.add(part.wire());
    }
    return parts;
  }

  /** Closes the adapter. */
  @Override
  public void close() {
    adapter.close();
  }
}

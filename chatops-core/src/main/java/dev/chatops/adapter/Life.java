package dev.chatops.adapter;

import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of an {@link Adapter} as its contract has it, for adapters to hold: started once, closed
 * once or more, silent before and afterwards, and never throwing from {@code perform}. Thread-safe.
 */
public final class Life {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final String id;
  private final Consumer<RuntimeException> fault;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.NEW);
  private volatile @Nullable Inbound inbound;

  private enum Stage {
    NEW,
    STARTED,
    CLOSED
  }

  /**
   * Has not begun.
   *
   * @param id of the adapter, for its sentences
   * @param fault is told what an inbound throws against its contract, which stops no reader
   */
  public Life(String id, Consumer<RuntimeException> fault) {
    this.id = id;
    this.fault = fault;
  }

  /**
   * Begins.
   *
   * @param target takes what is told from now on
   * @throws IllegalStateException if it has begun or ended before
   */
  public void start(Inbound target) {
    if (!stage.compareAndSet(Stage.NEW, Stage.STARTED)) {
      throw new IllegalStateException(id + " was started before; an adapter starts once");
    }
    inbound = target;
  }

  /**
   * Waits until it has started.
   *
   * @param started completes when it is connected, or fails with why it is not
   * @param close closes the adapter, if it has not started
   * @throws ChatOpsException why it has not: the one of {@code started}, or a {@link
   *     DeliveryException} if this thread is interrupted or the failure is of another kind
   */
  public void await(CompletableFuture<Void> started, Runnable close) {
    try {
      started.get();
    } catch (ExecutionException e) {
      close.run();
      throw e.getCause() instanceof ChatOpsException told
          ? told
          : new DeliveryException(id + " did not start: " + e.getCause(), Sent.NO, e);
    } catch (InterruptedException e) {
      close.run();
      Thread.currentThread().interrupt();
      throw new DeliveryException(id + ": interrupted while connecting", Sent.NO, e);
    }
  }

  /**
   * Tells core, unless it has not begun or is over.
   *
   * @param event what happened
   */
  public void tell(Event event) {
    Inbound target = inbound;
    if (target == null || isClosed()) {
      return;
    }
    try {
      target.accept(event);
    } catch (RuntimeException e) {
      fault.accept(e);
    }
  }

  /**
   * Does something without ever throwing.
   *
   * @param deed may throw; what is no {@link DeliveryException} was not sent
   * @return its stage, or a failed one
   */
  public CompletionStage<Receipt> perform(Supplier<CompletionStage<Receipt>> deed) {
    try {
      return deed.get();
    } catch (DeliveryException e) {
      return CompletableFuture.failedStage(e);
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(
          new DeliveryException(id + ": " + e.getMessage(), Sent.NO, e));
    }
  }

  /**
   * Why nothing can be done while there is no connection.
   *
   * @param hope whether it is being sought; without it, or when this is not its time, there will be
   *     none
   * @return to be tried again soon, or not
   */
  public DeliveryException down(boolean hope) {
    return hope && stage.get() == Stage.STARTED
        ? DeliveryException.notYet(id + " is not connected", SOON)
        : new DeliveryException(id + " is not connected, and will not be", Sent.NO);
  }

  /**
   * Whether it is over.
   *
   * @return true from the first {@link #close} on
   */
  public boolean isClosed() {
    return stage.get() == Stage.CLOSED;
  }

  /** Ends; nothing is told from now on. */
  public void close() {
    stage.set(Stage.CLOSED);
  }
}

package dev.chatops.internal.out;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.service.Time.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way out of one conversation: at most one action is on the wire. Nobody waits: whoever queues
 * something, gets a receipt or fires a timer kicks it, and the first to come works until nothing is
 * left to do. Fields without a note are touched by that one alone.
 */
final class Outlet {

  private final Map<Priority, Queue<Delivery>> queues = new EnumMap<>(Priority.class);
  private final AtomicInteger kicks = new AtomicInteger();
  private final Outbox outbox;
  private final Conversation where;
  private volatile @Nullable Timer sleeping;
  private volatile boolean busy; // on the wire, or waiting for a timer that will kick
  private @Nullable Delivery current;
  private @Nullable Delivery page;
  private boolean paced;
  private boolean troubled;
  private long since;

  Outlet(Outbox outbox, Conversation where) {
    this.outbox = outbox;
    this.where = where;
    for (Priority priority : Priority.values()) {
      queues.put(priority, new ConcurrentLinkedQueue<>());
    }
  }

  void add(Delivery delivery) {
    queue(delivery.priority).add(delivery);
  }

  boolean idle() {
    return !busy && queues.values().stream().allMatch(Queue::isEmpty);
  }

  void kick() {
    if (kicks.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      work();
      seen = kicks.addAndGet(-seen);
    } while (seen != 0);
  }

  private void work() {
    while (!busy) {
      Delivery head = head();
      if (head == null) {
        outbox.idle(where);
        return;
      }
      try {
        if (outbox.closed()) {
          end(head, new DeliveryException("the bot has stopped", Sent.NO));
        } else if (mayGo()) {
          send(head);
        }
      } catch (RuntimeException e) {
        // An adapter that breaks its contract must not stop the conversation for ever.
        end(head, e);
      }
    }
  }

  /** A page comes between the parts of a message; nothing else does. */
  private @Nullable Delivery head() {
    if (page == null) {
      page = queue(Priority.PAGE).poll();
    }
    if (page != null) {
      return page;
    }
    for (Priority priority : Priority.values()) {
      if (current == null) {
        current = queue(priority).poll();
      }
    }
    return current;
  }

  private boolean mayGo() {
    if (paced) {
      return true;
    }
    paced = true;
    long wait = outbox.slot(where);
    if (wait > 0) {
      sleep(Duration.ofNanos(wait));
    }
    return wait <= 0;
  }

  private void send(Delivery head) {
    busy = true;
    paced = false;
    outbox.perform(head, (receipt, failure) -> over(head, receipt, failure));
  }

  /**
   * Called by whoever knows; {@code busy} keeps everybody else out until it has been dealt with.
   */
  private void over(Delivery head, @Nullable Receipt receipt, @Nullable Throwable failure) {
    if (receipt != null) {
      troubled = false;
      if (head.received(receipt)) {
        end(head, null);
      }
      wake();
      return;
    }
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    Optional<Duration> again =
        cause instanceof DeliveryException e ? e.retryAfter() : Optional.empty();
    if (again.isPresent() && !outbox.closed() && patient()) {
      sleep(again.get());
      return;
    }
    end(head, cause == null ? new ChatOpsException("the adapter said nothing") : cause);
    wake();
  }

  /** How long nothing has got through counts, not how long the queue is. */
  private boolean patient() {
    if (!troubled) {
      troubled = true;
      since = outbox.now();
    }
    return outbox.now() - since < Outbox.WAIT.toNanos();
  }

  private void sleep(Duration wait) {
    busy = true;
    sleeping = outbox.later(wait, this::wake);
  }

  /** Ends a sleep before its time; what waited is looked at again. */
  void rouse() {
    Timer timer = sleeping;
    if (timer != null && timer.cancel()) {
      wake();
    }
  }

  private void wake() {
    busy = false;
    kick();
  }

  private void end(Delivery head, @Nullable Throwable cause) {
    if (head == page) {
      page = null;
    } else {
      current = null;
    }
    outbox.ended(head, cause);
  }

  private Queue<Delivery> queue(Priority priority) {
    Queue<Delivery> queue = queues.get(priority);
    if (queue == null) {
      throw new IllegalStateException("no queue for " + priority);
    }
    return queue;
  }
}

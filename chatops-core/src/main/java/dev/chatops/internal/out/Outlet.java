package dev.chatops.internal.out;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Receipt;
import dev.chatops.service.Time.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way out of one conversation: at most one action is on the wire. Nobody waits: whoever queues
 * something, gets a receipt or fires a timer kicks it, and the first to come works until nothing is
 * left to do. Fields without a note are touched by that one alone.
 */
final class Outlet {

  /** An adapter that says "not yet" and names no time must not keep a thread spinning. */
  private static final Duration SHORTEST = Duration.ofMillis(50);

  private enum Gate {
    ROOM,
    CONNECTION,
    OPEN
  }

  private final Map<Priority, Queue<Delivery>> queues = new EnumMap<>(Priority.class);
  private final AtomicInteger kicks = new AtomicInteger();
  private final Outbox outbox;
  private final Object place;
  private volatile @Nullable Nap nap;
  private volatile @Nullable Attempt attempt;
  private volatile boolean busy; // on the wire, or waiting for a timer that will kick
  private @Nullable Delivery current;
  private @Nullable Delivery page;
  private Gate gate = Gate.ROOM;
  private boolean troubled;
  private long since;

  Outlet(Outbox outbox, Object place) {
    this.outbox = outbox;
    this.place = place;
    for (Priority priority : Priority.values()) {
      queues.put(priority, new ConcurrentLinkedQueue<>());
    }
  }

  void add(Delivery delivery) {
    queue(delivery.priority).add(delivery);
  }

  Object place() {
    return place;
  }

  /** Asked of itself, when it has nothing in hand. */
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
        outbox.idle(this);
        return;
      }
      try {
        step(head);
      } catch (RuntimeException | Error e) {
        // An adapter that breaks its contract must not stop the conversation for ever.
        end(head, e);
      }
    }
  }

  private void step(Delivery head) {
    if (outbox.closed()) {
      end(head, new DeliveryException("the bot has stopped", Sent.NO));
    } else if (mayGo(head)) {
      if (head.begin()) {
        send(head);
      } else {
        end(head, null);
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

  private boolean mayGo(Delivery head) {
    while (gate != Gate.OPEN) {
      boolean room = gate == Gate.ROOM;
      long wait = room ? outbox.roomSlot(head.where) : outbox.connectionSlot(head.where);
      gate = room ? Gate.CONNECTION : Gate.OPEN;
      if (wait > 0) {
        sleep(Duration.ofNanos(wait));
        return false;
      }
    }
    return true;
  }

  private void send(Delivery head) {
    busy = true;
    gate = Gate.ROOM;
    attempt = outbox.perform(head, (receipt, failure) -> over(head, receipt, failure));
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
    if (again.isPresent() && !outbox.closed() && patient(again.get())) {
      sleep(again.get().compareTo(SHORTEST) < 0 ? SHORTEST : again.get());
      return;
    }
    end(head, cause == null ? new ChatOpsException("the adapter said nothing") : cause);
    wake();
  }

  /** How long nothing has got through counts, not how long the queue is. */
  private boolean patient(Duration wait) {
    if (!troubled) {
      troubled = true;
      since = outbox.now();
    }
    return wait.compareTo(Outbox.WAIT.minusNanos(outbox.now() - since)) <= 0;
  }

  private void sleep(Duration wait) {
    busy = true;
    Nap next = new Nap();
    nap = next;
    next.timer = outbox.later(wait, next);
    if (outbox.closed()) {
      next.run(); // it may have been roused before it slept
    }
  }

  /** Ends a sleep before its time; what waited is looked at again. */
  void rouse() {
    Nap now = nap;
    if (now != null) {
      now.run();
    }
    kick();
  }

  /** Waits no longer for an adapter that is closed and has not said what became of an action. */
  void abandon() {
    Attempt last = attempt;
    if (last != null) {
      last.ends(null, new DeliveryException("the bot has stopped", Sent.MAYBE));
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

  @Override
  public String toString() {
    int waiting = queues.values().stream().mapToInt(Queue::size).sum();
    return place + (busy ? ": busy, " : ": ") + waiting + " more";
  }

  private Queue<Delivery> queue(Priority priority) {
    Queue<Delivery> queue = queues.get(priority);
    if (queue == null) {
      throw new IllegalStateException("no queue for " + priority);
    }
    return queue;
  }

  /** A sleep, which ends once: by its timer, or before. */
  private final class Nap implements Runnable {

    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Timer timer;

    @Override
    public void run() {
      if (over.compareAndSet(false, true)) {
        Timer late = timer;
        if (late != null) {
          late.cancel();
        }
        wake();
      }
    }
  }
}

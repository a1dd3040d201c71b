package dev.chatops.internal.out;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Receipt;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
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

  private final Waiting waiting;
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
    this.waiting = new Waiting(outbox.space());
  }

  Waiting waiting() {
    return waiting;
  }

  Object place() {
    return place;
  }

  /** Asked of itself, when it has nothing in hand. */
  boolean idle() {
    return !busy && waiting.isEmpty();
  }

  void kick() {
    if (kicks.getAndIncrement() != 0) {
      return;
    }
    int[] drains = outbox.standing().drains();
    try {
      int seen = 1;
      do {
        work();
        seen = kicks.addAndGet(-seen);
      } while (seen != 0);
    } finally {
      drains[0]--;
    }
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
      } catch (Throwable e) {
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
      page = waiting.pollPage();
    }
    if (page != null) {
      return page;
    }
    if (current == null) {
      current = waiting.poll();
    }
    return current;
  }

  private boolean mayGo(Delivery head) {
    while (gate != Gate.OPEN) {
      boolean room = gate == Gate.ROOM;
      long wait =
          room ? outbox.wire().roomSlot(head.where) : outbox.wire().connectionSlot(head.where);
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
    attempt = outbox.wire().perform(head, (receipt, failure) -> tell(head, receipt, failure));
  }

  private void tell(Delivery head, @Nullable Receipt receipt, @Nullable Throwable failure) {
    int[] drains = outbox.standing().drains();
    try {
      over(head, receipt, failure);
    } finally {
      drains[0]--;
    }
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
    Nap next = new Nap(over -> wake());
    nap = next;
    next.timer(outbox.later(wait, next));
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
    return place + (busy ? ": busy, " : ": ") + waiting.size() + " more";
  }
}

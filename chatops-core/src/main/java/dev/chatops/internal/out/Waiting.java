package dev.chatops.internal.out;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one conversation: by priority, first in first out among equals, and no more than so
 * many. Pages have places of their own, so that no flood of replies keeps one out. Thread-safe.
 */
final class Waiting {

  /** How many pages may wait, and how many messages of all other kinds. */
  static final int MOST = 1_000;

  private static final Priority[] AFTER_PAGES = {Priority.REPLY, Priority.NOTICE, Priority.EDIT};

  private final Map<Priority, Deque<Delivery>> queues = new EnumMap<>(Priority.class);
  private final Space space;

  /** Whose speakers wait until they get in. */
  private @Nullable Deque<Outside> outside;

  private int others;
  private volatile int pages;

  private record Outside(Delivery delivery, CompletableFuture<Void> in) {}

  Waiting(Space space) {
    this.space = space;
  }

  /** Whatever it is, it gets in. */
  synchronized void add(Delivery delivery) {
    queues.computeIfAbsent(delivery.priority, same -> new ArrayDeque<>(2)).add(delivery);
    if (delivery.priority == Priority.PAGE) {
      pages++;
    } else {
      others++;
      space.take(delivery.size);
    }
  }

  /** Gets in if there is room. */
  synchronized boolean offer(Delivery delivery) {
    boolean room =
        delivery.priority == Priority.PAGE ? pages < MOST : others < MOST && outside == null;
    if (room) {
      add(delivery);
    }
    return room;
  }

  /**
   * Gets in as soon as there is room, behind those who came before.
   *
   * @param in comes when it has got in
   */
  synchronized void queueUp(Delivery delivery, CompletableFuture<Void> in) {
    if (outside == null) {
      outside = new ArrayDeque<>();
    }
    outside.add(new Outside(delivery, in));
    letIn();
  }

  /** Turns away from a queue; false if it has got in meanwhile. */
  synchronized boolean turnsAway(Delivery delivery) {
    boolean waited = outside != null && outside.removeIf(one -> one.delivery == delivery);
    letIn();
    return waited;
  }

  @Nullable Delivery pollPage() {
    return pages == 0 ? null : takePage();
  }

  private synchronized @Nullable Delivery takePage() {
    Delivery page = poll(Priority.PAGE);
    if (page != null) {
      pages--;
    }
    return page;
  }

  /** The next one that is no page. */
  @Nullable Delivery poll() {
    Delivery next = takeOther();
    if (next != null) {
      space.free(next.size);
    }
    return next;
  }

  private synchronized @Nullable Delivery takeOther() {
    for (Priority priority : AFTER_PAGES) {
      Delivery next = poll(priority);
      if (next != null) {
        others--;
        letIn();
        return next;
      }
    }
    return null;
  }

  private void letIn() {
    while (outside != null && others < MOST) {
      Outside first = outside.poll();
      if (first == null) {
        outside = null;
      } else {
        add(first.delivery);
        first.in.complete(null);
      }
    }
  }

  private @Nullable Delivery poll(Priority priority) {
    Deque<Delivery> queue = queues.get(priority);
    return queue == null ? null : queue.poll();
  }

  synchronized boolean isEmpty() {
    return pages + others == 0 && outside == null;
  }

  synchronized boolean halfEmpty() {
    return others <= MOST / 2;
  }

  synchronized int size() {
    return pages + others + (outside == null ? 0 : outside.size());
  }
}

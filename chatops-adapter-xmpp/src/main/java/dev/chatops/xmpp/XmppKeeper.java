package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.net.Backoff;
import dev.chatops.adapter.net.Threads;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot connected: one session after the other on one thread, which looks at the clock
 * while there is a connection and waits while there is none. A session goes on as long as its
 * stream can be resumed. The first that fails ends it all, since the bot has not started then.
 * Thread-safe.
 */
final class XmppKeeper {

  private static final Logger log = LoggerFactory.getLogger(XmppKeeper.class);

  /** A connection that is over before that was none. */
  private static final Duration STEADY = Duration.ofSeconds(10);

  private final XmppContext context;
  private final Inbound inbound;
  private final XmppMenu menu;
  private final Backoff backoff;
  private final CompletableFuture<Void> first = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable XmppSession session;
  private volatile boolean over;

  XmppKeeper(XmppContext context, Inbound inbound, Backoff backoff) {
    this.context = context;
    this.inbound = inbound;
    this.menu = new XmppMenu(context.who(), inbound, new XmppSessions(context.clock()));
    this.backoff = backoff;
    thread = new Thread(this::run, context.id() + "-keeper");
    thread.setDaemon(true);
  }

  /** Begins; completes when the bot is in its rooms, and fails if it will not be. */
  CompletableFuture<Void> start() {
    thread.start();
    return first;
  }

  private void run() {
    try {
      keepConnected();
    } catch (ChatOpsException e) {
      first.completeExceptionally(e);
    } catch (RuntimeException e) {
      log.error("{}: a fault of the adapter's own ends it", context.id(), e);
      over = true;
      inbound.failed(new DeliveryException(context.id() + " has failed: " + e, Sent.NO, e));
    } finally {
      over = true;
      XmppSession last = session;
      if (last != null) {
        last.leave();
      }
      first.completeExceptionally(closedByUs());
    }
  }

  private void keepConnected() {
    int failures = 0;
    int away = 0; // tries since the connection was lost
    Duration wait = Duration.ZERO;
    while (!isClosed()) {
      long began = System.nanoTime();
      XmppSession current = session;
      if (current == null) {
        current = new XmppSession(context, menu, !first.isDone(), () -> first.complete(null));
        session = current;
      }
      ChatOpsException why = isClosed() ? closedByUs() : current.run();
      if (first.completeExceptionally(why) || isClosed()) {
        return;
      }
      tell(current, why);
      if (XmppFailures.isFinal(why)) {
        over = true;
        inbound.failed(why);
        return;
      }
      if (!current.isResumable()) {
        session = null;
        current.leave();
      }
      boolean steady = current.hasArrived() && isLong(System.nanoTime() - began, wait);
      failures = steady ? 0 : failures + 1;
      away = current.hasArrived() ? 0 : away + 1;
      wait = backoff.after(failures);
      if (away > 0) {
        inbound.retrying(away, String.valueOf(why.getMessage()), wait);
      }
      pause(wait, current);
    }
  }

  /**
   * Whether a connection was worth the wait before it: whoever is thrown out at once comes back
   * ever more slowly, and whoever was there for longer than it was away comes back at once.
   */
  private boolean isLong(long nanos, Duration waited) {
    Duration enough = waited.compareTo(STEADY) > 0 ? waited : STEADY;
    Duration most = context.times().lastRetry();
    return nanos > (enough.compareTo(most) < 0 ? enough : most).toNanos();
  }

  private void tell(XmppSession ended, ChatOpsException why) {
    if (ended.hasArrived()) {
      log.warn("{}: {}; connecting again", context.id(), why.getMessage());
      context
          .events()
          .accept(new Event.Disconnected(context.keys().next(), String.valueOf(why.getMessage())));
    } else {
      log.debug("{}: still not connected: {}", context.id(), why.getMessage());
    }
  }

  private void pause(Duration wait, XmppSession ended) {
    long until = System.nanoTime() + wait.toNanos();
    long most = context.times().tick().toNanos();
    try {
      for (long left = wait.toNanos(); left > 0; left = until - System.nanoTime()) {
        if (closed.await(Math.min(left, most), TimeUnit.NANOSECONDS)) {
          return;
        }
        ended.output().tick();
      }
    } catch (InterruptedException e) {
      log.warn("{}: interrupted; connecting again at once", context.id());
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Whether there will be no session any more. */
  boolean isOver() {
    return over;
  }

  /** The session that can do something now. */
  Optional<XmppSession> ready() {
    XmppSession current = session;
    return current != null && current.isReady() ? Optional.of(current) : Optional.empty();
  }

  /** Leaves, and returns when the threads are gone. */
  void close() {
    closed.countDown();
    XmppSession current = session;
    if (current != null) {
      current.hurry(closedByUs());
    }
    if (current == null || !current.link().isReader()) {
      Threads.await(thread);
    }
  }

  private static ChatOpsException closedByUs() {
    return new DeliveryException("the adapter is closed", Sent.NO);
  }
}

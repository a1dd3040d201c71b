package dev.chatops.irc;

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
 * Keeps the bot connected: one session after the other on one thread, which reads while there is a
 * connection and waits while there is none. The first that fails ends it, since the bot has not
 * started then. Thread-safe.
 */
final class IrcKeeper {

  private static final Logger log = LoggerFactory.getLogger(IrcKeeper.class);

  /** A connection that is over before that was none. */
  private static final Duration STEADY = Duration.ofSeconds(10);

  private final IrcContext context;
  private final Inbound inbound;
  private final Backoff backoff;
  private final CompletableFuture<Void> first = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable IrcSession session;
  private volatile boolean over;

  IrcKeeper(IrcContext context, Inbound inbound, Backoff backoff) {
    this.context = context;
    this.inbound = inbound;
    this.backoff = backoff;
    thread = new Thread(this::run, context.id() + "-reader");
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
    } catch (RuntimeException e) {
      log.error("{}: a fault of the adapter's own ends it", context.id(), e);
      over = true;
      inbound.failed(new DeliveryException(context.id() + " has failed: " + e, Sent.NO, e));
    } finally {
      over = true;
      first.completeExceptionally(closedByUs());
    }
  }

  private void keepConnected() {
    int failures = 0;
    int away = 0; // tries since the connection was lost
    Duration wait = Duration.ZERO;
    while (!isClosed()) {
      long began = System.nanoTime();
      IrcSession current = new IrcSession(context, !first.isDone(), () -> first.complete(null));
      session = current;
      ChatOpsException why = isClosed() ? closedByUs() : current.connection().run();
      current.connection().awaitWriter();
      session = null;
      current.joins().fail(why);
      if (first.completeExceptionally(why) || isClosed()) {
        return;
      }
      tell(current, why);
      if (current.isBarred()) {
        over = true;
        inbound.failed(why);
        return;
      }
      boolean steady = current.isReady() && isLong(System.nanoTime() - began, wait);
      failures = steady ? 0 : failures + 1;
      away = current.isReady() ? 0 : away + 1;
      wait = backoff.after(failures);
      if (away > 0) {
        inbound.retrying(away, String.valueOf(why.getMessage()), wait);
      }
      pause(wait);
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

  private void tell(IrcSession ended, ChatOpsException why) {
    if (ended.isReady()) {
      log.warn("{}: {}; connecting again", context.id(), why.getMessage());
      context
          .events()
          .accept(new Event.Disconnected(context.keys().next(), String.valueOf(why.getMessage())));
    } else {
      log.debug("{}: still not connected: {}", context.id(), why.getMessage());
    }
  }

  private void pause(Duration wait) {
    try {
      if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("{}: closed while waiting", context.id());
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
  Optional<IrcSession> ready() {
    IrcSession current = session;
    return current != null && current.isReady() ? Optional.of(current) : Optional.empty();
  }

  /** Leaves, and returns when the threads are gone. */
  void close() {
    closed.countDown();
    IrcSession current = session;
    if (current == null) {
      Threads.await(thread);
      return;
    }
    IrcConnection connection = current.connection();
    connection.quit("the bot is shutting down", closedByUs());
    if (!connection.isCurrentThread()) {
      Threads.await(thread);
    }
  }

  private static ChatOpsException closedByUs() {
    return new DeliveryException("the adapter is closed", Sent.NO);
  }
}

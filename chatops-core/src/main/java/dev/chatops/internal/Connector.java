package dev.chatops.internal;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.run.Censored;
import dev.chatops.internal.run.Workers;
import dev.chatops.internal.trip.Bot;
import dev.chatops.internal.trip.Link;
import dev.chatops.internal.trip.Trip;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Starts adapters, and starts them again as long as their network is not there. Thread-safe. */
final class Connector {

  private static final Logger log = LoggerFactory.getLogger(Connector.class);

  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private final Bot bot;
  private final Trip trip;
  private final Workers workers;
  private final BooleanSupplier closed;
  private final Consumer<Link> over;
  private final Set<CompletableFuture<Void>> tries = ConcurrentHashMap.newKeySet();

  Connector(Bot bot, Trip trip, Workers workers, BooleanSupplier closed, Consumer<Link> over) {
    this.bot = bot;
    this.trip = trip;
    this.workers = workers;
    this.closed = closed;
    this.over = over;
  }

  /** Returns when it is connected or will be tried again; throws what is not worth another try. */
  void connect(Link link) {
    try {
      connect(link, 0);
    } catch (Throwable e) {
      Throwable shown = Censored.of(e, link::censored);
      if (shown != e) {
        throw new ChatOpsException("an adapter failed to start: " + shown, shown);
      }
      throw e;
    }
  }

  /**
   * Waits until whoever is trying again now has connected or failed; false if that takes longer.
   */
  boolean awaitTries(Duration most) {
    try {
      CompletableFuture.allOf(tries.toArray(CompletableFuture[]::new))
          .get(most.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a try catches what it throws", e);
    }
  }

  private void connect(Link link, int before) {
    Adapter instance = link.instance();
    try {
      instance
          .operator()
          .filter(id -> id.adapter().equals(link.id()))
          .ifPresent(bot.access()::operator);
      instance.start(trip.inbox(link, over));
      link.started(true);
      if (before > 0) {
        log.info("{}: connected at try {}", link.id(), before + 1);
      }
      trip.connected(link);
    } catch (DeliveryException e) {
      link.started(false);
      retry(link, before, e);
    }
    if (closed.getAsBoolean()) {
      // It was closed before it had anything to close.
      Closing.quietly(instance);
    }
  }

  private void retry(Link link, int before, DeliveryException e) {
    if (link.over()) {
      return;
    }
    Duration pause = pause(before);
    Duration wish = e.retryAfter().orElse(Duration.ZERO);
    Duration wait = wish.compareTo(pause) > 0 ? wish : pause;
    link.state(Link.State.CONNECTING, Link.tried(before + 1, e.getMessage(), wait));
    // A network that is away for a night is one line of a log, and one more when it is back.
    log.atLevel(before == 0 ? Level.WARN : Level.DEBUG).log("{}: {}", link.id(), link.note());
    Closing.quietly(link.instance());
    bot.time().schedule(Time.Kind.DELIVERY, wait, () -> again(link, before + 1));
  }

  private void again(Link link, int before) {
    if (!closed.getAsBoolean()) {
      CompletableFuture<Void> one =
          CompletableFuture.runAsync(() -> renewed(link, before), workers::run);
      tries.add(one);
      one.whenComplete((nothing, failure) -> tries.removeIf(CompletableFuture::isDone));
    }
  }

  private void renewed(Link link, int before) {
    try {
      link.renew();
      connect(link, before);
    } catch (Throwable e) {
      log.error("{}: gave up", link.id(), Censored.of(e, link::censored));
      link.state(Link.State.FAILED, why(e));
      Closing.quietly(link.instance());
      over.accept(link);
    }
  }

  /** Only our own exceptions promise that no secret is in their text. */
  private static String why(Throwable e) {
    return e instanceof ChatOpsException
        ? String.valueOf(e.getMessage())
        : "it failed with " + e.getClass().getSimpleName();
  }

  /** Twice as long each time, up to a minute, and never two bots at the same moment. */
  private static Duration pause(int before) {
    long longest = Math.min(LONGEST_RETRY.toMillis(), 1000L << Math.min(before, 10));
    return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
  }
}

package dev.chatops.internal;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.Settings;
import dev.chatops.internal.out.Outbox;
import dev.chatops.internal.run.Workers;
import dev.chatops.internal.trip.Bot;
import dev.chatops.internal.trip.Link;
import dev.chatops.internal.trip.Trip;
import dev.chatops.service.Diagnosis;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a bot: adapters are started, kept, and closed in order. Thread-safe. */
public final class Engine implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Engine.class);

  /** How long running commands may go on after the bot was told to stop. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** How long what was interrupted may take to end, and what was said to be delivered. */
  private static final Duration FLUSH = Duration.ofSeconds(5);

  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Bot bot;
  private final Trip trip;
  private final Map<Link, Outbox> links;
  private final Workers workers;
  private final Consumer<Settings> reload;
  private final List<AutoCloseable> resources;

  /**
   * Takes what the wiring has made.
   *
   * @param bot what all stations share
   * @param trip the stations
   * @param links the adapters and their outboxes
   * @param workers the threads of handlers
   * @param reload reads access and rooms anew
   * @param resources closed after the adapters, the last first
   */
  public Engine(
      Bot bot,
      Trip trip,
      Map<Link, Outbox> links,
      Workers workers,
      Consumer<Settings> reload,
      List<AutoCloseable> resources) {
    this.bot = bot;
    this.trip = trip;
    this.links = links;
    this.workers = workers;
    this.reload = reload;
    this.resources = List.copyOf(resources);
  }

  /** Connects all adapters; those whose network is not there are tried again. */
  public void start() {
    if (!begun.compareAndSet(false, true)) {
      throw new IllegalStateException("a bot starts once");
    }
    List<CompletableFuture<Void>> tries = new ArrayList<>();
    for (Link link : links.keySet()) {
      link.instance().operator().ifPresent(bot.access()::operator);
      tries.add(CompletableFuture.runAsync(() -> connect(link, 0), workers::run));
    }
    try {
      CompletableFuture.allOf(tries.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new ChatOpsException("an adapter failed to start", e);
    }
  }

  private void connect(Link link, int tries) {
    try {
      link.instance().start(trip.inbox(link, this::ended));
      link.started(true);
    } catch (DeliveryException e) {
      Duration pause = pause(tries);
      link.state(
          Link.State.CONNECTING, e.getMessage() + "; next try in " + pause.toSeconds() + " s");
      log.warn("{}: {}", link.id(), link.note());
      bot.time().schedule(Time.Kind.DELIVERY, pause, () -> again(link, tries + 1));
    }
  }

  private void again(Link link, int tries) {
    workers.run(
        () -> {
          if (closed.get()) {
            return;
          }
          try {
            link.renew();
            connect(link, tries);
          } catch (RuntimeException e) {
            log.error("{}: gave up", link.id(), e);
            link.state(Link.State.FAILED, String.valueOf(e.getMessage()));
            ended(link);
          }
        });
  }

  /** Twice as long each time, up to a minute, and never two bots at the same moment. */
  private static Duration pause(int tries) {
    long longest = Math.min(LONGEST_RETRY.toMillis(), 1000L << Math.min(tries, 10));
    return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
  }

  private void ended(Link link) {
    if (links.keySet().stream().allMatch(Engine::done)) {
      over.countDown();
    }
  }

  private static boolean done(Link link) {
    return link.state() == Link.State.ENDED || link.state() == Link.State.FAILED;
  }

  /**
   * Waits until nothing is under way.
   *
   * @param most how long
   * @return false if it took longer
   */
  public boolean settle(Duration most) {
    return bot.inFlight().settle(most);
  }

  /**
   * Reads access and rooms anew.
   *
   * @param settings the whole configuration
   */
  public void reload(Settings settings) {
    reload.accept(settings);
  }

  /**
   * What happened.
   *
   * @return the bot's timeline
   */
  public Timeline timeline() {
    return bot.timeline();
  }

  /**
   * A picture of this moment.
   *
   * @return what runs, what waits, and where the workers are
   */
  public Diagnosis diagnose() {
    List<String> waiting = new ArrayList<>();
    links.values().forEach(outbox -> waiting.addAll(outbox.waiting()));
    String running =
        "%d turns in %d lanes, %d messages open"
            .formatted(bot.inFlight().work(), bot.lanes().size(), bot.inFlight().open());
    return new Diagnosis(List.of(running), waiting, workers.stacks());
  }

  /**
   * Waits until all adapters are over, or the bot was closed.
   *
   * @return false if one of them failed
   * @throws InterruptedException if this thread is interrupted
   */
  public boolean awaitEnd() throws InterruptedException {
    over.await();
    return links.keySet().stream().noneMatch(link -> link.state() == Link.State.FAILED);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    bot.stopping().set(true);
    if (!settle(GRACE)) {
      bot.lanes().interrupt();
      settle(FLUSH);
    }
    links.forEach(
        (link, outbox) -> {
          outbox.close();
          quietly(link.instance());
        });
    for (int i = resources.size() - 1; i >= 0; i--) {
      quietly(resources.get(i));
    }
    over.countDown();
  }

  private static void quietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      log.warn("{} did not close well", resource.getClass().getName(), e);
    }
  }
}

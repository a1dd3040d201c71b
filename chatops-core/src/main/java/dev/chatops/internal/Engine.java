package dev.chatops.internal;

import dev.chatops.config.Settings;
import dev.chatops.internal.out.Outbox;
import dev.chatops.internal.run.Workers;
import dev.chatops.internal.schedule.Timetable;
import dev.chatops.internal.timeline.GuardedTimeline;
import dev.chatops.internal.timeline.Past;
import dev.chatops.internal.trip.Bot;
import dev.chatops.internal.trip.Link;
import dev.chatops.internal.trip.Trip;
import dev.chatops.service.Diagnosis;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The life of a bot: adapters are started, kept, and closed in order. Thread-safe. */
public final class Engine implements AutoCloseable {

  /** How long running commands may go on after the bot was told to stop. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** How long what was interrupted may take to end, and what was said to be delivered. */
  private static final Duration FLUSH = Duration.ofSeconds(5);

  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch still = new CountDownLatch(1);
  private final Bot bot;
  private final Trip trip;
  private final Connector connector;
  private final Map<Link, Outbox> links;
  private final Workers workers;
  private final Timetable timetable;
  private final Supplier<Past> memory;
  private final Consumer<Settings> reload;
  private final List<AutoCloseable> resources;

  /**
   * Takes what the wiring has made.
   *
   * @param bot what all stations share
   * @param trip the stations
   * @param links the adapters and their outboxes
   * @param workers the threads of handlers
   * @param timetable what is to be done later
   * @param memory opens what the bot remembers with, and tells what the process before has left
   * @param reload reads access and rooms anew
   * @param resources closed after the adapters, the last first
   */
  public Engine(
      Bot bot,
      Trip trip,
      Map<Link, Outbox> links,
      Workers workers,
      Timetable timetable,
      Supplier<Past> memory,
      Consumer<Settings> reload,
      List<AutoCloseable> resources) {
    this.bot = bot;
    this.trip = trip;
    this.memory = memory;
    this.links = new LinkedHashMap<>(links);
    this.workers = workers;
    this.timetable = timetable;
    this.connector = new Connector(bot, trip, workers, closed::get, this::ended);
    this.reload = reload;
    this.resources = List.copyOf(resources);
  }

  /** Connects all adapters; those whose network is not there are tried again. */
  public void start() {
    if (closed.get() || !begun.compareAndSet(false, true)) {
      throw new IllegalStateException("a bot starts once, and before its end");
    }
    try {
      trip.recall(memory.get());
      connect();
    } catch (Throwable e) {
      close();
      throw e;
    }
    timetable.start();
  }

  private void connect() {
    List<CompletableFuture<Void>> starts = new ArrayList<>();
    for (Link link : links.keySet()) {
      starts.add(CompletableFuture.runAsync(() -> connector.connect(link), workers::run));
    }
    StartFaults.check(starts);
  }

  private void ended(Link link) {
    if (links.keySet().stream().allMatch(Link::over)) {
      over.countDown();
    }
  }

  /**
   * Waits until nothing is under way.
   *
   * @param most how long
   * @return false if it took longer
   */
  public boolean settle(Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    return connector.awaitTries(most)
        && bot.inFlight().settle(Duration.ofNanos(deadline - System.nanoTime()));
  }

  /**
   * Waits until no handler is at work.
   *
   * @param most how long
   * @return false if it took longer
   */
  public boolean awaitHandlers(Duration most) {
    return bot.inFlight().awaitWork(most);
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
    return GuardedTimeline.given(bot.timeline());
  }

  /**
   * A picture of this moment.
   *
   * @return what runs, what waits, and where the workers are
   */
  public Diagnosis diagnose() {
    List<String> waiting = new ArrayList<>();
    links.values().forEach(outbox -> waiting.addAll(outbox.waiting()));
    List<String> running = new ArrayList<>();
    running.add(
        "%d turns in %d lanes of %d people, %d messages open"
            .formatted(
                bot.inFlight().work(),
                bot.lanes().size(),
                bot.lanes().owners(),
                bot.inFlight().open()));
    bot.lanes().running().forEach(turn -> running.add(turn.toString()));
    return new Diagnosis(running, waiting, workers.stacks(), counts());
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>(trip.counts());
    counts.put("tasks", timetable.size());
    for (Outbox outbox : links.values()) {
      outbox.counts().forEach((what, count) -> counts.merge(what, count, Integer::sum));
    }
    return counts;
  }

  /**
   * Waits until every adapter has ended or failed for good, or the bot was closed.
   *
   * @return false if one of them failed
   * @throws InterruptedException if this thread is interrupted
   */
  public boolean awaitEnd() throws InterruptedException {
    over.await();
    return links.keySet().stream().noneMatch(link -> link.state() == Link.State.FAILED);
  }

  /**
   * A second call returns when the first has done its work. Called by a worker, which is what is
   * waited for here, it returns at once, and the bot stops when the worker has ended.
   */
  @Override
  public void close() {
    close(() -> bot.inFlight().drain(GRACE));
  }

  /**
   * The same, for whoever knows that time does not go by.
   *
   * @param grace how long commands may go on that do not stand anywhere; the others are interrupted
   */
  public void close(Duration grace) {
    close(() -> bot.inFlight().settle(grace) && bot.inFlight().drain(Duration.ZERO));
  }

  private void close(BooleanSupplier ended) {
    if (workers.areWe()) {
      new Thread(() -> close(ended), "chatops-stopping").start();
      return;
    }
    boolean interrupted = Thread.interrupted();
    try {
      if (closed.compareAndSet(false, true)) {
        stop(ended);
      } else {
        still.await();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void stop(BooleanSupplier ended) {
    try {
      windDown(ended);
    } finally {
      over.countDown();
      still.countDown();
    }
  }

  private void windDown(BooleanSupplier ended) {
    bot.stopping().set(true);
    bot.questions().stop();
    timetable.close();
    if (!ended.getAsBoolean()) {
      bot.lanes().interrupt();
      bot.inFlight().drain(FLUSH);
    }
    bot.lanes().close();
    bot.inFlight().close();
    links.values().forEach(Outbox::close);
    links.keySet().forEach(Link::close);
    Closing.all(links.keySet().stream().map(Link::instance).toList());
    links.values().forEach(Outbox::abandon);
    for (int i = resources.size() - 1; i >= 0; i--) {
      Closing.all(List.of(resources.get(i)));
    }
  }
}

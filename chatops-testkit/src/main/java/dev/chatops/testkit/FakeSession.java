package dev.chatops.testkit;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One bot in one fake chat, for one test; the bot starts at the first need. Thread-safe. */
final class FakeSession {

  /** How long, in real time, a bot may take to come to rest unless a test says otherwise. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How the story of a chat begins. */
  static final String STORY = "The whole chat:\n";

  /** More than any test says. */
  private static final int ALL = 1_000_000;

  private final Supplier<Builder> builder;
  private final boolean undeliveredAllowed;
  private final Duration patience;
  private final FakeConfig config;
  private final ManualClock clock = ManualClock.settling(this::settle);
  private final FakeNetwork network;
  private final Map<String, FakeUser> users = new ConcurrentHashMap<>();
  private final Map<String, FakeRoom> rooms = new ConcurrentHashMap<>();
  private @Nullable ChatOps bot;
  private boolean closed;

  FakeSession(
      Supplier<Builder> builder,
      Profile profile,
      List<String> texts,
      boolean undeliveredAllowed,
      Duration patience) {
    this.builder = builder;
    this.config = new FakeConfig(texts);
    this.network = new FakeNetwork(profile, clock);
    this.undeliveredAllowed = undeliveredAllowed;
    this.patience = patience;
    network.world().named("fake", "opsbot");
  }

  ManualClock clock() {
    return clock;
  }

  FakeNetwork network() {
    return network;
  }

  FakeUser user(String name) {
    return users.computeIfAbsent(name, handle -> new FakeUser(this, handle));
  }

  FakeRoom room(String name) {
    if (config.addRoom(name)) {
      reload();
    }
    return rooms.computeIfAbsent(name, value -> new FakeRoom(this, network.room(value)));
  }

  void grant(String identity, String permission) {
    if (config.grant(identity, permission)) {
      reload();
    }
  }

  synchronized ChatOps bot() {
    if (closed) {
      throw new IllegalStateException(
          "this fake chat is over; ask for rooms, users and the clock anew in each test");
    }
    if (bot == null) {
      ChatOps made =
          builder
              .get()
              .config(config.settings())
              .adapter(new FakeAdapterFactory(network))
              .time(clock)
              .build();
      bot = started(made);
    }
    return bot;
  }

  private static ChatOps started(ChatOps made) {
    try {
      return made.start();
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  /** What was configured before the start is read at the start. */
  private synchronized void reload() {
    if (bot != null) {
      bot.reload(config.settings());
    }
  }

  /** Returns when all that was set off has come to rest, or fails. */
  void settle() {
    ChatOps running = bot();
    long deadline = System.nanoTime() + patience.toNanos();
    do {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (left.isNegative() || !told(left) || !running.settle(left)) {
        throw new AssertionError("the bot has not come to rest in " + patience + "\n\n" + story());
      }
    } while (clock.fireDue());
  }

  private boolean told(Duration most) {
    try {
      return network.awaitTold(most);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the test was interrupted", e);
    }
  }

  /** The whole chat, and what the bot is doing, for the message of a failure. */
  String story() {
    StringBuilder story = new StringBuilder(STORY).append(network);
    ChatOps running;
    synchronized (this) {
      running = bot;
    }
    if (running != null && !running.settle(Duration.ZERO)) {
      story.append("\nThe bot:\n").append(running.diagnose());
      story.append("\nOpen timers: ").append(clock.open());
    }
    return story.toString();
  }

  /** Fails if something went wrong that no assertion has asked about. */
  void check() {
    if (!started()) {
      return;
    }
    settle();
    for (Throwable thrown : network.broken()) {
      throw new AssertionError("the bot threw at its adapter\n\n" + story(), thrown);
    }
    List<Timeline.Entry> lost =
        bot().timeline().last(ALL).stream()
            .filter(entry -> entry.kind() == Timeline.Kind.UNDELIVERED)
            .toList();
    if (!lost.isEmpty() && !undeliveredAllowed) {
      throw new AssertionError(
          "not everything the bot said arrived: %s%nA test that means this says allowUndelivered().%n%n%s"
              .formatted(lost, story()));
    }
  }

  private synchronized boolean started() {
    return bot != null && !closed;
  }

  void close() {
    ChatOps running;
    synchronized (this) {
      running = closed ? null : bot;
      closed = true;
    }
    if (running != null) {
      running.close();
    }
  }
}

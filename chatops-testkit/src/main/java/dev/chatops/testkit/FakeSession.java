package dev.chatops.testkit;

import dev.chatops.ChatOps;
import dev.chatops.service.Jobs;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One fake chat, for one test: the bot in it starts at the first need. Thread-safe. */
final class FakeSession {

  /** How long, in real time, a bot may take to come to rest unless a test says otherwise. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How often one who waits for something looks, unless the timeline tells of it. */
  private static final Duration GLANCE = Duration.ofMillis(10);

  /** How the story of a chat begins. */
  static final String STORY = "The whole chat:\n";

  private final FakePlan plan;
  private final FakeConfig config;
  private final ManualClock clock = ManualClock.settling(this::settle);
  private final FakeNetwork network;
  private final FakeEnding ending;
  private final Bell bell = new Bell();
  private final Map<String, FakeUser> users = new ConcurrentHashMap<>();
  private final Map<String, FakeRoom> rooms = new ConcurrentHashMap<>();
  private @Nullable FakeProcess process;
  private boolean closed;

  FakeSession(FakePlan plan) {
    this.plan = plan;
    this.config = new FakeConfig(plan.texts());
    this.network = new FakeNetwork(plan.profile(), clock);
    this.ending = new FakeEnding(this, plan);
    network.world().named("fake", "opsbot");
  }

  ManualClock clock() {
    return clock;
  }

  FakeNetwork network() {
    return network;
  }

  Timeline timeline() {
    return bot().timeline();
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

  /** Becomes like another network; what was already asked of this chat stays what it is. */
  synchronized void become(Profile profile) {
    if (process != null) {
      throw new IllegalStateException("the bot has started, and its network is what it is");
    }
    network.become(profile);
  }

  synchronized ChatOps bot() {
    if (closed) {
      throw new IllegalStateException(
          "this fake chat is over; ask for rooms, users and the clock anew in each test");
    }
    if (process == null) {
      process = FakeProcess.start(plan, config.settings(), clock, network, bell);
    }
    return process.bot();
  }

  /** What was configured before the start is read at the start. */
  private synchronized void reload() {
    if (process != null) {
      process.bot().reload(config.settings());
    }
  }

  /** Ends the bot as SIGTERM would, and starts another one in its place. */
  void restart() {
    settle();
    FakeProcess old = take(false);
    network.chronicle().note("the bot restarts");
    if (old != null) {
      old.close();
    }
    settle();
  }

  /** Ends the bot as SIGKILL would, and starts another one in its place. */
  void crash() {
    FakeProcess old = take(false);
    network.chronicle().note("the bot is killed, and starts again");
    if (old != null) {
      old.kill();
    }
    settle();
  }

  private synchronized @Nullable FakeProcess take(boolean forGood) {
    FakeProcess old = process;
    process = null;
    closed |= forGood;
    return old;
  }

  /**
   * Returns when all that was set off has come to rest, or fails. While receipts are held back
   * messages do not come to rest, and handlers are all there is to wait for.
   */
  void settle() {
    ChatOps running = bot();
    long deadline = System.nanoTime() + plan.patience().toNanos();
    do {
      if (!told(deadline) || !still(running, left(deadline))) {
        throw new AssertionError(
            "the bot has not come to rest in " + plan.patience() + "\n\n" + story());
      }
    } while (clock.fireDue());
  }

  /** Waits until something is so that the timeline tells of, while delivery goes on; or fails. */
  void await(BooleanSupplier holds, String what) {
    long deadline = System.nanoTime() + plan.patience().toNanos();
    while (true) {
      long rings = bell.rings();
      bot().settle(left(deadline).compareTo(GLANCE) < 0 ? left(deadline) : GLANCE);
      if (holds.getAsBoolean()) {
        return;
      }
      if (left(deadline).isZero()) {
        throw new AssertionError(what + " within " + plan.patience() + "\n\n" + story());
      }
      awaitMore(rings, GLANCE); // not all that can be waited for is written at its very moment
    }
  }

  private void awaitMore(long rings, Duration most) {
    try {
      bell.awaitMore(rings, most);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the test was interrupted", e);
    }
  }

  private boolean still(ChatOps running, Duration most) {
    return network.receipts().holds() ? running.awaitHandlers(most) : running.settle(most);
  }

  private boolean told(long deadline) {
    try {
      return network.line().awaitTold(left(deadline));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the test was interrupted", e);
    }
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** The whole chat, and what the bot is doing, for the message of a failure. */
  String story() {
    StringBuilder story = new StringBuilder(STORY).append(network);
    FakeProcess running;
    synchronized (this) {
      running = process;
    }
    if (running != null && busy(running.bot())) {
      story.append("\nThe bot:\n").append(running.bot().diagnose());
      story.append("\nOpen timers: ").append(clock.open());
    }
    return story.toString();
  }

  private static boolean busy(ChatOps bot) {
    return !bot.settle(Duration.ZERO) || !bot.instance(Jobs.class).running().isEmpty();
  }

  /** Fails if something went wrong that no assertion has asked about. */
  void check() {
    if (started()) {
      network.releaseReceipts();
      settle();
      ending.check();
    }
  }

  private synchronized boolean started() {
    return process != null && !closed;
  }

  void close() {
    FakeProcess last = take(true);
    if (last != null) {
      last.close();
    }
  }
}

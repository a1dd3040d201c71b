package dev.chatops.testkit;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import java.time.Duration;

/** One life of the bot of a fake chat, with the time and the memory it was lent. Thread-safe. */
final class FakeProcess {

  /** In real time, for commands that are about to end. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Lease lease = new Lease();
  private final FakeNetwork network;
  private final LeasedTime time;
  private final ChatOps bot;

  private FakeProcess(
      FakePlan plan, Settings settings, ManualClock clock, FakeNetwork network, Bell bell) {
    this.network = network;
    this.time = new LeasedTime(clock, lease);
    Builder builder =
        plan.builder().get().config(settings).adapter(new FakeAdapterFactory(network)).time(time);
    if (!hasFile(settings, "storage")) {
      builder.storage(new LeasedStorage(plan.storage(), lease));
    }
    if (!hasFile(settings, "timeline")) {
      builder.timeline(new LeasedTimeline(plan.timeline(), lease, bell));
    }
    this.bot = builder.build();
  }

  /** A file outlasts its bot by itself. */
  private static boolean hasFile(Settings settings, String memory) {
    return settings.section(memory).has("file");
  }

  /** Starts a bot; one that cannot start leaves nothing behind. */
  static FakeProcess start(
      FakePlan plan, Settings settings, ManualClock clock, FakeNetwork network, Bell bell) {
    FakeProcess process = new FakeProcess(plan, settings, clock, network, bell);
    try {
      process.bot.start();
      return process;
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  ChatOps bot() {
    return bot;
  }

  /**
   * As SIGTERM ends it. Whoever was asked something learns that nobody will answer; jobs, and what
   * waits for a time that stands still, are interrupted.
   */
  void close() {
    bot.close(GRACE);
    over();
  }

  /** As SIGKILL ends it: from this moment on it neither says nor writes nor hears anything. */
  void kill() {
    lease.end();
    network.line().disconnect();
    bot.close(Duration.ZERO);
    over();
  }

  private void over() {
    lease.end();
    time.forget();
  }
}

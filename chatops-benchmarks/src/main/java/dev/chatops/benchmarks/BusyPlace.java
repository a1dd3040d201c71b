package dev.chatops.benchmarks;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * A busy place for a while: is anything left behind? Says every thirty seconds what the heap holds
 * after a collection, how many threads there are and what the bot has under way, and ends in
 * failure if one of them grows, or if a command has no end or two.
 */
public final class BusyPlace {

  private static final String ADAPTER = "memory";
  private static final long TICK = Duration.ofMillis(5).toNanos();
  private static final int SAMPLES = 20;
  private static final long LONGEST = Duration.ofSeconds(30).toNanos();

  /** The first samples, in which what is bounded fills up to its bounds. */
  private static final int FILLING = 6;

  /** In a heap that is flat: what is under way at the moment of one sample and of another. */
  private static final double HEAP_SLACK = 1.10;

  private static final int THREAD_SLACK = 8;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Sample> samples = new ArrayList<>();
  private final LongAdder said = new LongAdder();
  private final LoadPlugin plugin = new LoadPlugin();
  private final Ends ends = new Ends();

  private record Sample(double heapMiB, int threads) {}

  private BusyPlace() {}

  /**
   * Runs, and exits with 1 if something grew.
   *
   * @param args for how many seconds, and how many events a second
   */
  public static void main(String[] args) {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 600;
    int rate = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
    boolean flat = new BusyPlace().run(Duration.ofSeconds(seconds), rate);
    System.exit(flat ? 0 : 1);
  }

  private boolean run(Duration length, int rate) {
    MemoryAdapter.Factory network = new MemoryAdapter.Factory(say -> said.increment());
    ChatOps bot =
        ChatOps.builder()
            .adapter(network)
            .config(Settings.parse("adapters { " + ADAPTER + " { type = memory } }"))
            .timeline(ends)
            .plugin(plugin)
            .build()
            .start();
    try (bot) {
      Traffic traffic = new Traffic(ADAPTER, network::inbound);
      drive(bot, traffic, length.toNanos(), rate);
      boolean settled = bot.settle(Duration.ofSeconds(30));
      sample(bot, "after the end");
      return verdict(settled);
    }
  }

  private void drive(ChatOps bot, Traffic traffic, long length, int rate) {
    long begin = System.nanoTime();
    long every = Math.min(LONGEST, length / SAMPLES);
    long next = every;
    long done = 0;
    for (long now = 0; now < length; now = System.nanoTime() - begin) {
      for (long due = now * rate / 1_000_000_000L; done < due; done++) {
        traffic.next();
      }
      if (now >= next) {
        samples.add(sample(bot, now / 1_000_000_000L + " s, " + done + " events"));
        next += every;
      }
      LockSupport.parkNanos(TICK);
    }
  }

  private Sample sample(ChatOps bot, String when) {
    System.gc();
    double heap = memory.getHeapMemoryUsage().getUsed() / 1024.0 / 1024.0;
    Sample sample = new Sample(heap, threads.getThreadCount());
    System.out.printf(
        "%-28s heap %.1f MiB, %d threads, %s, %d said, %d joined%n",
        when, heap, sample.threads(), bot.diagnose().running(), said.sum(), plugin.joins());
    return sample;
  }

  private boolean verdict(boolean settled) {
    List<Sample> filled = samples.subList(FILLING, samples.size());
    List<Sample> before = filled.subList(0, filled.size() / 2);
    List<Sample> after = filled.subList(filled.size() / 2, filled.size());
    double heapBefore = heap(before);
    double heapAfter = heap(after);
    int threadsBefore = before.stream().mapToInt(Sample::threads).max().orElseThrow();
    int threadsAfter = after.stream().mapToInt(Sample::threads).max().orElseThrow();
    System.out.printf(
        "heap %.1f, then %.1f MiB; at most %d, then %d threads%n%s%n",
        heapBefore, heapAfter, threadsBefore, threadsAfter, ends);
    return all(
        ok(settled, "the bot did not come to rest"),
        ok(heapAfter <= heapBefore * HEAP_SLACK, "the heap grows"),
        ok(threadsAfter <= threadsBefore + THREAD_SLACK, "threads become more"),
        ok(ends.received() == ends.ended(), "a command has no end, or more than one"));
  }

  private static double heap(List<Sample> samples) {
    return Range.of(samples.stream().map(Sample::heapMiB).toList()).median();
  }

  private static boolean ok(boolean well, String complaint) {
    if (!well) {
      System.out.println("FAIL: " + complaint);
    }
    return well;
  }

  private static boolean all(boolean... checks) {
    for (boolean check : checks) {
      if (!check) {
        return false;
      }
    }
    return true;
  }
}

package dev.chatops.soak;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Heap and threads over a run. For one thread. */
final class Samples {

  /** In a heap that is flat: what is under way at the moment, and in a short run still fills up. */
  private static final double HEAP_SLACK = 1.2;

  private static final int THREAD_SLACK = 4;

  /** So many are enough to compare two parts of a run. */
  private static final int ENOUGH = 20;

  private final List<Double> heaps = new ArrayList<>();
  private final List<Integer> threads = new ArrayList<>();

  void take() {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    heaps.add(used / 1024.0 / 1024.0);
    threads.add(ManagementFactory.getThreadMXBean().getThreadCount());
  }

  /**
   * Compares the last quarter with the one before: in the first half what is bounded fills up to
   * its bounds. A short run has too few to say anything.
   */
  void check(Report report) {
    int first = heaps.size() / 2;
    int middle = first + (heaps.size() - first) / 2;
    if (heaps.size() < ENOUGH) {
      report.row("heap and threads", "too short a run to compare");
      return;
    }
    double before = median(heaps.subList(first, middle));
    double after = median(heaps.subList(middle, heaps.size()));
    int most = most(threads.subList(first, middle));
    int later = most(threads.subList(middle, threads.size()));
    report.row("heap after a collection, MiB", "%.1f, then %.1f".formatted(before, after));
    report.row("threads at most, the crowd's included", "%d, then %d".formatted(most, later));
    if (after > before * HEAP_SLACK) {
      report.broken("the heap grows");
    }
    if (later > most + THREAD_SLACK) {
      report.broken("threads become more");
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static int most(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}

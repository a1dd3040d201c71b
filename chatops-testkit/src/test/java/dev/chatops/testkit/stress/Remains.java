package dev.chatops.testkit.stress;

import dev.chatops.ChatOps;
import dev.chatops.service.Time;
import dev.chatops.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a closed bot leaves behind: no thread, no entry of a map, no timer. Its threads are in the
 * group of the one who has made it.
 */
final class Remains {

  private static final Duration LONG = Duration.ofSeconds(10);

  private final Ledger ledger;
  private final Time time;

  Remains(Ledger ledger, Time time) {
    this.ledger = ledger;
    this.time = time;
  }

  void check(ChatOps bot) {
    if (!Waiting.until(() -> threads().isEmpty(), LONG)) {
      ledger.broken("threads are left: %s", threads());
    }
    if (!Waiting.until(() -> counts(bot).isEmpty(), LONG)) {
      ledger.broken("after the end there are %s: %s", counts(bot), bot.diagnose());
    }
    if (time instanceof ManualClock clock && !timers(clock).isEmpty()) {
      ledger.broken("timers are left: %s", timers(clock));
    }
  }

  private static List<String> threads() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    Thread[] all = new Thread[group.activeCount() + 100];
    int count = group.enumerate(all);
    return Stream.of(all)
        .limit(count)
        .filter(thread -> thread.getName().startsWith("chatops-"))
        .map(thread -> thread.getName() + " " + List.of(thread.getStackTrace()))
        .toList();
  }

  private static List<Map.Entry<String, Integer>> counts(ChatOps bot) {
    return bot.diagnose().counts().entrySet().stream()
        .filter(count -> count.getValue() != 0)
        .toList();
  }

  /** The networks have timers of their own. */
  private static List<String> timers(ManualClock clock) {
    return clock.open().stream()
        .filter(timer -> !timer.contains(UnrulyNetwork.class.getSimpleName()))
        .toList();
  }
}

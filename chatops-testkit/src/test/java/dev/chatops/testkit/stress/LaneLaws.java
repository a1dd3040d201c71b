package dev.chatops.testkit.stress;

import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In one lane nobody starts before one who came earlier has ended, unless that one stands somewhere
 * or has had its lane's patience. It is counted from when that one came, which may be too long and
 * never too short.
 */
final class LaneLaws {

  private static final Set<String> STANDING =
      Set.of("key", "refuse", "nap", "ask", "number", "sure", "choose", "form", "secret");

  private static final Set<String> URGENT =
      Set.of("help", "status", "jobs", "stop", "cancel", "whoami", "apropos");

  /** So many words wait in one place before the next may have to. */
  private static final int FULL = 900;

  private final Map<String, Map<String, Entry>> lanes = new HashMap<>();
  private final Map<String, Entry> received = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private final Set<String> full = new HashSet<>();
  private final Ledger ledger;
  private final Duration patience;

  /**
   * Reads with some tolerance.
   *
   * @param patience how long a lane waits at least
   */
  LaneLaws(Ledger ledger, Duration patience) {
    this.ledger = ledger;
    this.patience = patience;
  }

  void check(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.kind() == Kind.RECEIVED) {
        comes(entry);
      } else if (entry.kind() == Kind.STARTED) {
        starts(entry);
      } else if (entry.kind().end()) {
        ends(entry);
      } else if (entry.kind() == Kind.SAID) {
        says(entry);
      } else if (entry.where() != null) {
        waiting.merge(String.valueOf(entry.where()), -1, Integer::sum);
      }
    }
  }

  private void comes(Entry entry) {
    received.put(entry.trace(), entry);
    if (!URGENT.contains(first(entry))) {
      lanes.computeIfAbsent(lane(entry), same -> new LinkedHashMap<>()).put(entry.trace(), entry);
    }
  }

  private void starts(Entry entry) {
    Map<String, Entry> lane = lanes.getOrDefault(lane(entry), Map.of());
    if (!lane.containsKey(entry.trace()) || full.contains(String.valueOf(entry.where()))) {
      return;
    }
    for (Entry before : lane.values()) {
      if (before.trace().equals(entry.trace())) {
        return;
      }
      Duration had = Duration.between(before.at(), entry.at());
      if (!STANDING.contains(first(before)) && had.compareTo(patience) < 0) {
        ledger.broken(
            "%s (%s) started while %s (%s) before it had had %s",
            entry.trace(), received.get(entry.trace()).text(), before.trace(), before.text(), had);
      }
    }
  }

  private void ends(Entry entry) {
    lanes.getOrDefault(lane(entry), new HashMap<>()).remove(entry.trace());
  }

  private void says(Entry entry) {
    String where = String.valueOf(entry.where());
    if (waiting.merge(where, 1, Integer::sum) > FULL) {
      full.add(where);
    }
  }

  private static String first(Entry entry) {
    return entry.command().split(" ", 2)[0];
  }

  private static String lane(Entry entry) {
    return entry.who() + " in " + entry.where();
  }
}

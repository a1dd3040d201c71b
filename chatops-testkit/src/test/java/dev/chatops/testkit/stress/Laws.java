package dev.chatops.testkit.stress;

import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The life of a command and the fate of words, read from the timeline of a bot that is closed. */
final class Laws {

  private final Ledger ledger;
  private final Map<String, List<Entry>> lives = new HashMap<>();

  Laws(Ledger ledger, List<Entry> entries) {
    this.ledger = ledger;
    entries.forEach(
        entry -> lives.computeIfAbsent(entry.trace(), same -> new ArrayList<>()).add(entry));
  }

  void check() {
    lives.forEach(
        (trace, entries) -> {
          if (entries.stream().anyMatch(entry -> !ofWords(entry.kind()))) {
            life(trace, entries.stream().filter(entry -> !ofWords(entry.kind())).toList());
          }
          words(trace, entries);
        });
  }

  /** Received, at most one start, one end, in this order. */
  private void life(String trace, List<Entry> entries) {
    List<Kind> kinds = entries.stream().map(Entry::kind).toList();
    boolean started = kinds.size() == 3;
    boolean well =
        (kinds.size() == 2 || started)
            && kinds.get(0) == Kind.RECEIVED
            && (!started || kinds.get(1) == Kind.STARTED)
            && kinds.get(kinds.size() - 1).end();
    if (!well) {
      ledger.broken("the life of %s (%s) was %s", trace, entries.get(0).text(), texts(entries));
    }
  }

  private void words(String trace, List<Entry> entries) {
    int waiting = 0;
    for (Entry entry : entries) {
      if (entry.kind() == Kind.SAID) {
        waiting++;
      } else if (entry.kind() == Kind.DELIVERED || entry.kind() == Kind.UNDELIVERED) {
        waiting--;
      }
      if (waiting < 0) {
        ledger.broken("%s delivered what it has not said: %s", trace, texts(entries));
        return;
      }
    }
    if (waiting != 0) {
      ledger.broken(
          "nobody knows what became of %d words of %s: %s", waiting, trace, texts(entries));
    }
  }

  private static boolean ofWords(Kind kind) {
    return kind == Kind.SAID || kind == Kind.DELIVERED || kind == Kind.UNDELIVERED;
  }

  private static List<String> texts(List<Entry> entries) {
    return entries.stream().limit(12).map(entry -> entry.kind() + " " + shown(entry)).toList();
  }

  private static String shown(Entry entry) {
    return entry.text().length() > 60 ? entry.text().substring(0, 60) : entry.text();
  }
}

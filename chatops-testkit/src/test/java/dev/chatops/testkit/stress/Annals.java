package dev.chatops.testkit.stress;

import dev.chatops.service.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A timeline that forgets nothing, and knows which commands have not ended. Thread-safe. */
final class Annals implements Timeline {

  private final List<Entry> all = new ArrayList<>();
  private final Map<String, Entry> open = new LinkedHashMap<>();
  private int unsaid;

  @Override
  public synchronized void append(Entry entry) {
    all.add(entry);
    if (entry.kind() == Kind.RECEIVED) {
      open.put(entry.trace(), entry);
    } else if (entry.kind().end()) {
      open.remove(entry.trace());
    } else if (entry.kind() == Kind.SAID) {
      unsaid++;
    } else if (entry.kind() == Kind.DELIVERED || entry.kind() == Kind.UNDELIVERED) {
      unsaid--;
    }
  }

  @Override
  public synchronized List<Entry> last(int most) {
    return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
  }

  @Override
  public synchronized List<Entry> of(String trace) {
    return all.stream().filter(entry -> entry.trace().equals(trace)).toList();
  }

  /** Whether that many commands are under way, or more is to be said than the bot can soon. */
  synchronized boolean busy(int commands) {
    return open.size() > commands || unsaid > 300;
  }

  synchronized boolean allEnded() {
    return open.isEmpty();
  }

  synchronized List<String> unended() {
    return open.values().stream().map(entry -> entry.trace() + " " + entry.text()).toList();
  }

  /** One that has not ended. */
  synchronized Optional<Entry> anyOpen(Random random) {
    Collection<Entry> candidates = open.values();
    return candidates.isEmpty()
        ? Optional.empty()
        : candidates.stream().skip(random.nextInt(candidates.size())).findFirst();
  }

  synchronized List<Entry> entries() {
    return List.copyOf(all);
  }
}

package dev.chatops.testkit.stress;

import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a round, or of several.
 *
 * @param kinds how many entries there are of each
 * @param broken which laws were
 */
record Played(Map<Kind, Integer> kinds, List<String> broken) {

  static Played of(List<Entry> entries, List<String> broken) {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    entries.forEach(entry -> kinds.merge(entry.kind(), 1, Integer::sum));
    return new Played(kinds, broken);
  }

  void addTo(Map<Kind, Integer> sum) {
    kinds.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
  }
}

package dev.chatops.testkit.stress;

import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each line that was typed once was received once, however often the network told of it. */
final class Receipts {

  private final Ledger ledger;
  private final Crowd crowd;

  Receipts(Ledger ledger, Crowd crowd) {
    this.ledger = ledger;
    this.crowd = crowd;
  }

  void check(List<Entry> entries) {
    Map<String, Integer> received = new HashMap<>();
    Map<String, String> lanes = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.kind() == Kind.RECEIVED) {
        String serial = entry.text().substring(entry.text().lastIndexOf(' ') + 1);
        received.merge(serial, 1, Integer::sum);
        lanes.put(serial, entry.who() + " in " + entry.where());
      }
    }
    for (String serial : crowd.told()) {
      int times = received.getOrDefault(serial, 0);
      if (times < 1 || times > 1 + crowd.repeats(lanes.getOrDefault(serial, ""))) {
        ledger.broken("line %s of %s was received %d times", serial, crowd.id(), times);
      }
    }
  }
}

package dev.chatops.internal.out;

import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Text;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What nobody asked for. While a notice of the same subject waits in the same conversation, a newer
 * one takes its place there, with the number of all; pages are counted apart from the others. Of
 * what is on its way or has arrived a new notice is said. Thread-safe.
 */
final class Notices {

  private final ConcurrentHashMap<Key, Entry> waiting = new ConcurrentHashMap<>();
  private final Speaker speaker;

  private record Key(Object place, String subject, Priority priority) {}

  /** No record: two that read the same are two, and only one of them is in the map. */
  private static final class Entry {

    private final Said said;
    private final Delivery delivery;
    private final int count;

    Entry(Said said, Delivery delivery, int count) {
      this.said = said;
      this.delivery = delivery;
      this.count = count;
    }
  }

  Notices(Speaker speaker) {
    this.speaker = speaker;
  }

  Said say(Outgoing out, String subject) {
    Key key = new Key(Place.of(out.to()), subject, out.priority());
    Said said;
    do {
      Entry last = waiting.get(key);
      said =
          last != null && !last.delivery.begun() ? joined(key, last, out) : begun(key, last, out);
    } while (said == null);
    return said;
  }

  /** Null if somebody was faster. */
  private @Nullable Said begun(Key key, @Nullable Entry last, Outgoing out) {
    Delivery delivery = speaker.delivery(out, speaker.parts(out));
    Entry first = new Entry(new Said(speaker, out, delivery, false), delivery, 1);
    if (waiting.compute(key, (same, now) -> now == last ? first : now) != first) {
      return null;
    }
    delivery.receipts.whenComplete(
        (list, failure) ->
            waiting.computeIfPresent(key, (same, now) -> now.delivery == delivery ? null : now));
    speaker.queue(delivery, out);
    return first.said;
  }

  private @Nullable Said joined(Key key, Entry last, Outgoing out) {
    Entry more = new Entry(last.said, last.delivery, last.count + 1);
    Outgoing now = out.with(counted(out.content(), more.count));
    List<Part> parts = speaker.parts(now);
    Entry there =
        waiting.compute(
            key,
            (same, entry) -> entry == last && replaces(last.delivery, now, parts) ? more : entry);
    return there == more ? more.said : null;
  }

  private boolean replaces(Delivery queued, Outgoing now, List<Part> parts) {
    return queued.replace(speaker.steps(now, parts), parts, now.content().plain());
  }

  private static Content counted(Content content, int count) {
    String times = "(" + count + " times)";
    return content instanceof Text text
        ? new Text(text.value() + " " + times)
        : Content.of(content, new Text(times));
  }
}

package dev.chatops.testkit;

import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All that happened in a fake chat, in order, and what of the bot's words nobody has looked at yet.
 * Thread-safe.
 */
final class Chronicle {

  private final StringBuilder text = new StringBuilder();
  private final Map<MessageId, Spoken> spoken = new LinkedHashMap<>();
  private @Nullable Place last;

  /** Words of the bot that stand somewhere. */
  private static final class Spoken {
    private final Place place;
    private String words;
    private Map<String, Press> buttons;
    private boolean fresh = true;

    Spoken(Place place, String words, Map<String, Press> buttons) {
      this.place = place;
      this.words = words;
      this.buttons = buttons;
    }
  }

  synchronized void said(Place place, String who, String words) {
    write(place, who + ": " + words);
  }

  synchronized void replied(Place place, MessageId id, String words, Map<String, Press> buttons) {
    spoken.put(id, new Spoken(place, words, buttons));
    write(place, "< " + words);
    notifyAll();
  }

  /** Words that change are heard again. */
  synchronized void changed(MessageId id, String words, Map<String, Press> buttons) {
    Spoken known = spoken.get(id);
    if (known != null) {
      write(known.place, "# changed: " + known.words);
      write(known.place, "< " + words);
      known.words = words;
      known.buttons = buttons;
      known.fresh = true;
    }
  }

  synchronized void removed(MessageId id) {
    Spoken known = spoken.remove(id);
    if (known != null) {
      write(known.place, "# taken back: " + known.words);
    }
  }

  synchronized void note(Place place, String what) {
    write(place, "# " + what);
  }

  synchronized void note(String what) {
    text.append("# ").append(indented(what)).append('\n');
  }

  /** What stands in a place now. */
  synchronized List<String> replies(Place place) {
    return spoken.values().stream().filter(s -> s.place.equals(place)).map(s -> s.words).toList();
  }

  /** What stands in a place and is new, or reads otherwise, since the last call. */
  synchronized List<String> takeFresh(Place place) {
    List<String> fresh = new ArrayList<>();
    for (Spoken each : spoken.values()) {
      if (each.fresh && each.place.equals(place)) {
        each.fresh = false;
        fresh.add(each.words);
      }
    }
    return fresh;
  }

  /**
   * The next of what {@link #takeFresh} would give, as soon as there is one; null if none comes.
   */
  synchronized @Nullable String awaitFresh(Place place, Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (true) {
      for (Spoken each : spoken.values()) {
        if (each.fresh && each.place.equals(place)) {
          each.fresh = false;
          return each.words;
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return null;
      }
      wait(left);
    }
  }

  /** The latest message in a place that has a button of this label. */
  synchronized Map.@Nullable Entry<MessageId, Press> button(Place place, String label) {
    Map.Entry<MessageId, Press> latest = null;
    for (Map.Entry<MessageId, Spoken> each : spoken.entrySet()) {
      Press press = each.getValue().buttons.get(label);
      if (press != null && each.getValue().place.equals(place)) {
        latest = Map.entry(each.getKey(), press);
      }
    }
    return latest;
  }

  synchronized boolean has(MessageId id) {
    return spoken.containsKey(id);
  }

  @Override
  public synchronized String toString() {
    return text.isEmpty() ? "(nobody has said anything)\n" : text.toString();
  }

  private void write(Place place, String line) {
    if (!place.equals(last)) {
      text.append(last == null ? "" : "\n").append("@ ").append(place).append('\n');
      last = place;
    }
    text.append(indented(line)).append('\n');
  }

  private static String indented(String words) {
    return words.replace("\r", "\\r").replace("\0", "\\0").replace("\n", "\n| ");
  }
}

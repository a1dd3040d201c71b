package dev.chatops.testkit;

import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that happened in a fake chat, in order, and what of the bot's words nobody has looked at yet.
 * Thread-safe.
 */
final class Chronicle {

  private final StringBuilder text = new StringBuilder();
  private final Map<MessageId, Spoken> spoken = new LinkedHashMap<>();
  private final Map<MessageId, Spoken> gone = new LinkedHashMap<>();
  private @Nullable Place last;

  synchronized void said(Place place, String who, String words) {
    write(place, who + ": " + words);
  }

  synchronized void replied(Place place, MessageId id, String words, Map<String, Press> buttons) {
    replied(place, id, "", words, buttons);
  }

  /** The bot says something by an action, whose id tells which run of it does. */
  synchronized void replied(
      Place place, MessageId id, String action, String words, Map<String, Press> buttons) {
    spoken.put(id, new Spoken(place, action, words, buttons));
    write(place, "< " + words);
    notifyAll();
  }

  synchronized void changed(MessageId id, String words, Map<String, Press> buttons) {
    Spoken known = spoken.get(id);
    if (known != null) {
      write(known.place(), "# changed: " + known.text());
      write(known.place(), "< " + words);
      known.reads(words, buttons);
      notifyAll();
    }
  }

  synchronized void removed(MessageId id) {
    Spoken known = spoken.remove(id);
    if (known != null) {
      write(known.place(), "# taken back: " + known.text());
      gone.put(id, known);
    }
  }

  synchronized void note(Place place, String what) {
    write(place, "# " + what);
  }

  synchronized void note(String what) {
    text.append("# ").append(indented(what)).append('\n');
  }

  /** What stands in a place now, looked at herewith. */
  synchronized List<String> replies(Place place) {
    return in(place).map(Spoken::look).toList();
  }

  synchronized List<String> takeFresh(Place place) {
    return in(place).filter(Spoken::takeFresh).map(Spoken::text).toList();
  }

  /** Takes what one run has said, up to some words; false if it has not said them yet. */
  synchronized boolean takeFresh(String trace, String words) {
    for (Spoken each : spoken.values()) {
      if (each.isFresh() && each.of(trace)) {
        each.takeFresh();
        if (each.text().contains(words)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whoever reads the whole chat has looked at every word. */
  synchronized String read() {
    spoken.values().forEach(Spoken::look);
    return toString();
  }

  /** A test has looked at one message, and may yet take it as new. */
  synchronized void look(MessageId id) {
    Spoken known = spoken.get(id);
    if (known != null) {
      known.look();
    }
  }

  /** What stands somewhere and nobody has looked at, with its place. */
  synchronized List<String> unread() {
    return spoken.values().stream()
        .filter(Spoken::isUnread)
        .map(each -> each.place() + ": \"" + each.text() + "\"")
        .toList();
  }

  /**
   * The next of what {@link #takeFresh} would give, as soon as there is one; null if none comes.
   */
  synchronized @Nullable String awaitFresh(Place place, Duration most) throws InterruptedException {
    return awaitFresh(place, words -> true, most);
  }

  /** The next that fits; what came before it is taken, too. Null if none comes. */
  synchronized @Nullable String awaitFresh(Place place, Predicate<String> fits, Duration most)
      throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (true) {
      for (Spoken each : in(place).filter(Spoken::isFresh).toList()) {
        each.takeFresh();
        if (fits.test(each.text())) {
          return each.text();
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return null;
      }
      wait(left);
    }
  }

  /** The latest message in a place of which something is true; null if there is none. */
  synchronized @Nullable Standing latest(Place place, Predicate<Standing> fits) {
    return latest(spoken, place, fits);
  }

  /** The same, of all that ever stood there. */
  synchronized @Nullable Standing latestEver(Place place, Predicate<Standing> fits) {
    Standing there = latest(spoken, place, fits);
    return there == null ? latest(gone, place, fits) : there;
  }

  private static @Nullable Standing latest(
      Map<MessageId, Spoken> all, Place place, Predicate<Standing> fits) {
    return all.entrySet().stream()
        .filter(each -> each.getValue().place().equals(place))
        .map(each -> each.getValue().now(each.getKey()))
        .filter(fits)
        .reduce(null, (before, after) -> after);
  }

  synchronized boolean has(MessageId id) {
    return spoken.containsKey(id);
  }

  @Override
  public synchronized String toString() {
    return text.isEmpty() ? "(nobody has said anything)\n" : text.toString();
  }

  private Stream<Spoken> in(Place place) {
    return spoken.values().stream().filter(each -> each.place().equals(place));
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

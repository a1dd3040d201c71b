package dev.chatops.testkit;

import dev.chatops.chat.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * When and how often a fake network tells what happened: at once and once, unless a knob is turned.
 * Thread-safe.
 */
final class Arrivals {

  /** How much of the past can be told again. */
  private static final int REMEMBERED = 1_000;

  /** By how much; those without an amount wait until somebody lets them go. */
  private final Deque<Optional<Duration>> delays = new ArrayDeque<>();

  private final List<Event> held = new ArrayList<>();
  private final List<Event> shuffled = new ArrayList<>();
  private final Deque<Event> past = new ArrayDeque<>();
  private int duplicates;
  private int reordering;

  /** Takes what becomes late, and says how late. */
  interface Later {
    void tell(Duration delay, Event event);
  }

  synchronized void duplicateNext() {
    duplicates++;
  }

  synchronized void delayNext() {
    delays.add(Optional.empty());
  }

  synchronized void delayNext(Duration delay) {
    delays.add(Optional.of(delay));
  }

  synchronized void reorderNext(int events) {
    reordering = events;
  }

  /** What is to be told now that this has happened. */
  synchronized List<Event> happened(Event event, Later later) {
    remember(event);
    List<Event> now = new ArrayList<>();
    arrive(event, later, now);
    if (duplicates > 0) {
      duplicates--;
      arrive(event, later, now);
    }
    return now;
  }

  private void arrive(Event event, Later later, List<Event> now) {
    if (delays.isEmpty()) {
      inOrder(event, now);
    } else {
      delays.remove().ifPresentOrElse(delay -> later.tell(delay, event), () -> held.add(event));
    }
  }

  private void inOrder(Event event, List<Event> now) {
    if (reordering == 0) {
      now.add(event);
      return;
    }
    shuffled.add(event);
    if (shuffled.size() >= reordering) {
      now.addAll(turnedRound());
    }
  }

  private List<Event> turnedRound() {
    List<Event> all = new ArrayList<>(shuffled);
    Collections.reverse(all);
    shuffled.clear();
    reordering = 0;
    return all;
  }

  /** Ends all waiting: what was held back comes in the order it happened. */
  synchronized List<Event> release() {
    List<Event> all = new ArrayList<>(held);
    held.clear();
    delays.clear();
    all.addAll(turnedRound());
    return all;
  }

  /** What happened last, the newest at the end. */
  synchronized List<Event> last(int events) {
    List<Event> all = List.copyOf(past);
    return all.subList(Math.max(0, all.size() - events), all.size());
  }

  private void remember(Event event) {
    past.add(event);
    if (past.size() > REMEMBERED) {
      past.remove();
    }
  }
}

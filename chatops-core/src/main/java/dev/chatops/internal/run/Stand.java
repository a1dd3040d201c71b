package dev.chatops.internal.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where a turn waits for something that the engine knows of: a person's answer, a key, room
 * in a queue, a time; the lane goes on without it. It ends once, by whoever is first; the worker is
 * counted as under way again before it is woken, so that nobody takes the moment between for rest.
 * Thread-safe.
 *
 * @param <T> what it waits for
 */
public final class Stand<T> {

  private final String place;
  private final boolean forPeople;
  private @Nullable Turn waiting;
  private @Nullable T result;
  private boolean over;
  private boolean broken;

  private Stand(String place, boolean forPeople) {
    this.place = place;
    this.forPeople = forPeople;
  }

  /**
   * Waits for people: neither patience nor timeout goes by.
   *
   * @param place what it waits for, to stand behind "waits for"
   * @param <T> what it waits for
   * @return nobody waits there yet
   */
  public static <T> Stand<T> forPeople(String place) {
    return new Stand<>(place, true);
  }

  /**
   * Waits for the bot's own business, which costs the command its time.
   *
   * @param place what it waits for, to stand behind "waits for"
   * @param <T> what it waits for
   * @return nobody waits there yet
   */
  public static <T> Stand<T> forBot(String place) {
    return new Stand<>(place, false);
  }

  /**
   * Ends the wait. Never blocks; nothing foreign is called.
   *
   * @param value what was waited for
   * @return false if it has ended before; nothing is changed then
   */
  public synchronized boolean end(T value) {
    if (over) {
      return false;
    }
    result = Objects.requireNonNull(value, "value");
    ends();
    return true;
  }

  /** Ends the wait for nothing: the turn is to end. False if it has ended before. */
  synchronized boolean breakOff() {
    if (over) {
      return false;
    }
    broken = true;
    ends();
    return true;
  }

  private void ends() {
    over = true;
    if (waiting != null) {
      waiting.resumes();
    }
    notifyAll();
  }

  /**
   * Whether the wait has ended, also by an interrupt.
   *
   * @return true from that moment on
   */
  public synchronized boolean over() {
    return over;
  }

  boolean forPeople() {
    return forPeople;
  }

  /** An interrupt that comes after the end is for whatever the worker does next. */
  T await(Turn turn) throws InterruptedException {
    synchronized (this) {
      if (!over) {
        waiting = turn;
        turn.stands();
      }
    }
    turn.tells();
    return result();
  }

  private synchronized T result() throws InterruptedException {
    try {
      while (!over) {
        wait();
      }
    } catch (InterruptedException e) {
      if (breakOff()) {
        throw e;
      }
      Thread.currentThread().interrupt();
    }
    if (broken) {
      throw new InterruptedException("it is to end");
    }
    return Objects.requireNonNull(result, "result");
  }

  @Override
  public String toString() {
    return place;
  }
}

package dev.chatops.internal.schedule;

import dev.chatops.internal.schedule.Rhythm.Wait;
import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing to be done later, from its first wait to its last run. Thread-safe: its waits follow
 * one another on timers, its runs on workers, and it may be taken back on any thread.
 */
final class Job implements Time.Timer, Runnable {

  private static final Logger log = LoggerFactory.getLogger(Job.class);

  /** When to try again what found no place because too much was under way. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final AtomicBoolean begun = new AtomicBoolean();

  /** It will not start any more. */
  private final AtomicBoolean over = new AtomicBoolean();

  /** A run is on its way to a worker, or there. */
  private final AtomicBoolean busy = new AtomicBoolean();

  private final AtomicLong skips = new AtomicLong();
  private final Timetable timetable;
  private final long number;
  private final String plugin;
  private final String what;
  private final Rhythm rhythm;
  private final Task task;
  private @Nullable Wait wait;
  private volatile Time.@Nullable Timer timer;

  Job(Timetable timetable, long number, String plugin, String what, Rhythm rhythm, Task task) {
    this.timetable = timetable;
    this.number = number;
    this.plugin = plugin;
    this.what = what;
    this.rhythm = rhythm;
    this.task = task;
  }

  /** From here on time counts; a second call does nothing. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      Wait first = rhythm.begin(timetable.time(), timetable.zone());
      wait = first;
      await(first);
    }
  }

  /** A timer has fired: it is due, or there is more to wait. */
  @Override
  public void run() {
    Wait waited = wait;
    if (over.get() || waited == null) {
      return;
    }
    if (waited.left().compareTo(Duration.ZERO) > 0) {
      await(waited);
      return;
    }
    if (rhythm.again()) {
      waited.next();
      await(waited);
    }
    if (busy.compareAndSet(false, true)) {
      submit();
    } else {
      skip();
    }
  }

  private void await(Wait coming) {
    Duration left = coming.left();
    Duration trusted = coming.trusted();
    Duration some = left.compareTo(trusted) > 0 ? trusted : left;
    Duration pause = some.isNegative() ? Duration.ZERO : some;
    Time.Timer next = timetable.time().schedule(Time.Kind.BUSINESS, pause, this);
    timer = next;
    if (over.get()) {
      next.cancel();
    }
  }

  private void submit() {
    if (over.get()) {
      busy.set(false);
    } else {
      timetable.lanes().submit(this, new JobTurn(this, timetable.trace()));
    }
  }

  private void skip() {
    long count = skips.incrementAndGet();
    log.debug("{} is due and still runs", this);
    if (Long.bitCount(count) == 1) {
      log.warn("{} still runs when it is due again; starts skipped so far: {}", this, count);
    }
  }

  /** A worker is there; false if it was taken back meanwhile. What is due once is over now. */
  boolean starts() {
    return rhythm.again() ? !over.get() : ends();
  }

  /** There was no worker for it: it is still due. */
  void dropped() {
    Time.Timer again = timetable.time().schedule(Time.Kind.BUSINESS, RETRY, this::submit);
    if (over.get()) {
      again.cancel();
    }
  }

  /** Its run is over, whatever came of it. */
  void ended() {
    busy.set(false);
  }

  void call() throws Throwable {
    task.run();
  }

  Instant now() {
    return timetable.time().now();
  }

  Throwable censored(Throwable thrown) {
    return timetable.censored(thrown);
  }

  long number() {
    return number;
  }

  String plugin() {
    return plugin;
  }

  String what() {
    return what;
  }

  /** A run that goes on is not stopped by this. */
  @Override
  public boolean cancel() {
    boolean first = ends();
    Time.Timer waiting = timer;
    if (first && waiting != null) {
      waiting.cancel();
    }
    return first;
  }

  private boolean ends() {
    boolean first = over.compareAndSet(false, true);
    if (first) {
      timetable.forget(this);
    }
    return first;
  }

  @Override
  public String toString() {
    return plugin + ": " + what + " " + rhythm;
  }
}

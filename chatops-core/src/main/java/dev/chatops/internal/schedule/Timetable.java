package dev.chatops.internal.schedule;

import dev.chatops.internal.run.Censored;
import dev.chatops.internal.run.Lanes;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All that plugins want done later. It counts from the start of the bot, so that one that is only
 * checked, or does not get so far, does nothing; after the end nothing is due any more.
 * Thread-safe.
 */
public final class Timetable implements AutoCloseable {

  /** By their numbers: what is due at the same time begins in the order it was asked for. */
  private final ConcurrentSkipListMap<Long, Job> jobs = new ConcurrentSkipListMap<>();

  private final AtomicLong numbers = new AtomicLong();
  private final Lanes lanes;
  private final Time time;
  private final Supplier<ZoneId> zone;
  private final Supplier<String> traces;
  private final UnaryOperator<String> censor;
  private volatile boolean started;
  private volatile boolean closed;

  /**
   * Begins empty.
   *
   * @param lanes where what is due runs, each in a lane of its own
   * @param time says when
   * @param zone the bot's, as it is now
   * @param traces names runs
   * @param censor takes secrets out of what is logged
   */
  public Timetable(
      Lanes lanes,
      Time time,
      Supplier<ZoneId> zone,
      Supplier<String> traces,
      UnaryOperator<String> censor) {
    this.lanes = lanes;
    this.time = time;
    this.zone = zone;
    this.traces = traces;
    this.censor = censor;
  }

  /**
   * The part of one plugin.
   *
   * @param plugin its name
   * @return hands over to this
   */
  public Scheduler scheduler(String plugin) {
    return new PluginScheduler(this, plugin);
  }

  /**
   * Takes something to be done.
   *
   * @param plugin whose
   * @param what its name in the log
   * @param rhythm when
   * @param task never runs twice at once
   * @return takes it back; after the end there is nothing to take back
   */
  public Time.Timer add(String plugin, String what, Rhythm rhythm, Task task) {
    Job job = new Job(this, numbers.incrementAndGet(), plugin, what, rhythm, task);
    // First in, then looked: start and end see it, or it sees them.
    jobs.put(job.number(), job);
    if (closed) {
      job.cancel();
    } else if (started) {
      job.begin();
    }
    return job;
  }

  /** Time begins to count. */
  public void start() {
    started = true;
    jobs.values().forEach(Job::begin);
  }

  /** Takes everything back; what runs goes on. */
  @Override
  public void close() {
    closed = true;
    jobs.values().forEach(Job::cancel);
  }

  /**
   * How many things are to be done later.
   *
   * @return zero after the end
   */
  public int size() {
    return jobs.size();
  }

  Lanes lanes() {
    return lanes;
  }

  Time time() {
    return time;
  }

  Supplier<ZoneId> zone() {
    return zone;
  }

  Throwable censored(Throwable thrown) {
    return Censored.of(thrown, censor);
  }

  String trace() {
    return traces.get();
  }

  void forget(Job job) {
    jobs.remove(job.number());
  }
}

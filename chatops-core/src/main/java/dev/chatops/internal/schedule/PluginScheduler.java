package dev.chatops.internal.schedule;

import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What one plugin wants done later.
 *
 * @param timetable the bot's
 * @param plugin whose name stands in the log
 */
record PluginScheduler(Timetable timetable, String plugin) implements Scheduler {

  /** More often is a mistake, and would leave the timers no time for anything else. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  @Override
  public Time.Timer in(Duration delay, Runnable task) {
    return add(new After(Objects.requireNonNull(delay, "delay"), false), task);
  }

  @Override
  public Time.Timer at(Instant when, Runnable task) {
    return add(new At(Objects.requireNonNull(when, "when")), task);
  }

  @Override
  public Time.Timer every(Duration interval, Runnable task) {
    if (interval.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("an interval is a millisecond or more, not " + interval);
    }
    return add(new After(interval, true), task);
  }

  private Time.Timer add(Rhythm rhythm, Runnable task) {
    Objects.requireNonNull(task, "task");
    return timetable.add(plugin, "a task", rhythm, task::run);
  }
}

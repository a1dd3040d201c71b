package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Getter;
import dev.chatops.internal.bind.Invoker;
import dev.chatops.internal.schedule.Rhythm;
import dev.chatops.internal.schedule.Timetable;

/** A method that the clock calls. Immutable and thread-safe. */
public final class TimedMethod {

  private static final Object[] NOTHING_READ = {};

  private final Source source;
  private final Rhythm rhythm;
  private final Getter[] getters;
  private final Invoker invoker;

  TimedMethod(Source source, Rhythm rhythm, Getter[] getters, Invoker invoker) {
    this.source = source;
    this.rhythm = rhythm;
    this.getters = getters.clone();
    this.invoker = invoker;
  }

  /**
   * Has itself called from the start of the bot on.
   *
   * @param timetable the bot's
   */
  public void join(Timetable timetable) {
    timetable.add(source.name(), source.origin(), rhythm, this::invoke);
  }

  private void invoke() throws Throwable {
    invoker.invoke(Getter.all(getters, NOTHING_READ, null));
  }
}

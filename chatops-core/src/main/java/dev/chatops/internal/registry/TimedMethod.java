package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Getter;
import dev.chatops.internal.bind.Invoker;
import dev.chatops.internal.schedule.Rhythm;

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
   * Whose it is.
   *
   * @return the name of the plugin
   */
  public String plugin() {
    return source.name();
  }

  /**
   * Where it is written.
   *
   * @return such as {@code ServicesPlugin.watch}
   */
  public String origin() {
    return source.origin();
  }

  /**
   * When it is called.
   *
   * @return again and again
   */
  public Rhythm rhythm() {
    return rhythm;
  }

  /**
   * Calls it.
   *
   * @throws Throwable what the method throws
   */
  public void invoke() throws Throwable {
    invoker.invoke(Getter.all(getters, NOTHING_READ, null));
  }
}

package dev.chatops.internal.registry;

import dev.chatops.chat.Event;
import dev.chatops.internal.bind.Getter;
import dev.chatops.internal.bind.Invoker;
import dev.chatops.plugin.Context;
import org.jspecify.annotations.Nullable;

/** A method that is called for each event of a type. Immutable and thread-safe. */
public final class EventMethod {

  private final Source source;
  private final Class<? extends Event> type;
  private final Getter[] getters;
  private final Invoker invoker;

  EventMethod(Source source, Class<? extends Event> type, Getter[] getters, Invoker invoker) {
    this.source = source;
    this.type = type;
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
   * @return such as {@code ServicesPlugin.welcome}
   */
  public String origin() {
    return source.origin();
  }

  /**
   * What it is called for.
   *
   * @return an event's type, or {@link Event} itself for all
   */
  public Class<? extends Event> type() {
    return type;
  }

  /**
   * Calls it.
   *
   * @param event of its type
   * @param chat where it happened; null only if the event has no place
   * @return null, a String or a Content
   * @throws Throwable what the method throws
   */
  public @Nullable Object invoke(Event event, @Nullable Context chat) throws Throwable {
    return invoker.invoke(Getter.all(getters, new Object[] {event}, chat));
  }

  @Override
  public String toString() {
    return type.getSimpleName() + " (" + origin() + ")";
  }
}

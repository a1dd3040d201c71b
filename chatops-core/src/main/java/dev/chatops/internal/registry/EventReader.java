package dev.chatops.internal.registry;

import dev.chatops.chat.Event;
import dev.chatops.internal.bind.Getter;
import dev.chatops.plugin.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a listener for events of a method with {@link dev.chatops.plugin.On}. */
final class EventReader {

  /** What happens in no room; nor does {@link Event} itself, which may be any of them. */
  private static final Set<Class<?>> NOWHERE =
      Set.of(Event.class, Event.Connected.class, Event.Disconnected.class, Event.Other.class);

  private EventReader() {}

  /** The listener; empty if the method does not say which event it wants. */
  static Optional<EventMethod> read(Source source, Injected injected) {
    List<Class<? extends Event>> types = events(source.method());
    if (types.size() != 1) {
      source.problem(
          "has @On, and "
              + (types.isEmpty() ? "no parameter that is" : types.size() + " parameters that are")
              + " an Event; it takes one, such as Event.Joined");
      return Optional.empty();
    }
    Class<? extends Event> type = types.get(0);
    if (NOWHERE.contains(type) && source.method().getReturnType() != void.class) {
      source.problem("returns something to say, but " + nowhere(type) + "; take an Outbound");
    }
    Getter[] getters =
        Stream.of(source.method().getParameters())
            .map(parameter -> getter(source, parameter, type, injected))
            .toArray(Getter[]::new);
    return CommandReader.invoker(source)
        .map(invoker -> new EventMethod(source, type, getters, invoker));
  }

  private static List<Class<? extends Event>> events(Method method) {
    return Stream.of(method.getParameterTypes())
        .filter(Event.class::isAssignableFrom)
        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
        .toList();
  }

  private static Getter getter(
      Source source, Parameter parameter, Class<? extends Event> type, Injected injected) {
    if (Event.class.isAssignableFrom(parameter.getType())) {
      return Getter.value(0);
    }
    if (parameter.getType() == Context.class) {
      if (NOWHERE.contains(type)) {
        source.problem("takes a Context, but " + nowhere(type) + "; take an Outbound");
      }
      return (values, chat) -> chat;
    }
    Optional<Getter> service = injected.service(parameter.getType());
    if (service.isEmpty()) {
      source.problem(
          "takes the parameter "
              + parameter.getType().getSimpleName()
              + ", which is neither the event nor a Context nor a service");
    }
    return service.orElse(Getter.NOTHING);
  }

  private static String nowhere(Class<?> type) {
    return type == Event.class
        ? "not every event happens in a room"
        : "a " + type.getSimpleName() + " event happens in no room";
  }
}

package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads plugins one after another and goes on after a mistake, to find them all. */
final class Registrar {

  private final Converters converters;
  private final Services services;
  private final CommandReader commandReader;
  private final Map<String, Plugin> byName = new HashMap<>();

  final List<CommandMethod> commands = new ArrayList<>();
  final List<ListenerMethod> listeners = new ArrayList<>();
  final List<EventMethod> events = new ArrayList<>();
  final List<TimedMethod> timed = new ArrayList<>();
  final List<String> problems = new ArrayList<>();

  Registrar(Converters converters, Services services, Renames renames) {
    this.converters = converters;
    this.services = services;
    this.commandReader = new CommandReader(converters, renames);
  }

  void read(Plugin plugin) {
    Optional<String> name = name(plugin);
    if (name.isEmpty()) {
      return;
    }
    Plugin other = byName.putIfAbsent(name.get(), plugin);
    if (other != null) {
      problems.add(
          "two plugins are called "
              + name.get()
              + ": "
              + other.getClass().getName()
              + " and "
              + plugin.getClass().getName()
              + "; let one override name()");
      return;
    }
    for (Method method : Methods.of(plugin.getClass())) {
      read(new Source(plugin, name.get(), method, problems));
    }
  }

  private Optional<String> name(Plugin plugin) {
    String owner = Source.shortName(plugin.getClass());
    try {
      String name = plugin.name();
      if (name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*")) {
        return Optional.of(name);
      }
      problems.add(
          owner
              + ".name(): `"
              + name
              + "` is no name; it is one word of letters, digits and dashes");
    } catch (Exception thrown) {
      problems.add(owner + ".name(): threw " + thrown);
    }
    return Optional.empty();
  }

  private void read(Source source) {
    if (!MethodRules.check(source)) {
      return;
    }
    Method method = source.method();
    Injected injected = new Injected(source.plugin(), services);
    Command command = method.getAnnotation(Command.class);
    if (command != null) {
      commandReader.read(source, command, injected).ifPresent(commands::add);
    }
    Hears hears = method.getAnnotation(Hears.class);
    if (hears != null) {
      ListenerReader.read(source, hears, converters, injected).ifPresent(listeners::add);
    }
    if (method.isAnnotationPresent(On.class)) {
      EventReader.read(source, injected).ifPresent(events::add);
    }
    Every every = method.getAnnotation(Every.class);
    if (every != null) {
      TimedReader.read(source, every, injected).ifPresent(timed::add);
    }
    Cron cron = method.getAnnotation(Cron.class);
    if (cron != null) {
      TimedReader.read(source, cron, injected).ifPresent(timed::add);
    }
  }

  /** The names of all plugins, those without commands as well. */
  Map<String, Plugin> plugins() {
    return Map.copyOf(byName);
  }
}

package dev.chatops.internal.registry;

import dev.chatops.adapter.Catalog;
import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.language.Trie;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that plugins have to offer, found once while the bot starts. Immutable and thread-safe. */
public final class Registry {

  private final List<CommandMethod> commands;
  private final List<ListenerMethod> listeners;
  private final List<EventMethod> events;
  private final List<TimedMethod> timed;
  private final Trie<CommandMethod> routes;
  private final Ears ears;

  private Registry(Registrar registrar, Trie<CommandMethod> routes) {
    this.commands =
        registrar.commands.stream().sorted(Comparator.comparing(CommandMethod::name)).toList();
    this.listeners = List.copyOf(registrar.listeners);
    this.events = List.copyOf(registrar.events);
    this.timed = List.copyOf(registrar.timed);
    this.routes = routes;
    this.ears = new Ears(listeners);
  }

  /**
   * Reads plugins.
   *
   * @param plugins the bot's own first
   * @param converters what they registered, and what is built in
   * @param services what their methods may take
   * @param renames for each plugin by its name, new names of commands by their old ones
   * @return all they offer
   * @throws RegistrationException with every mistake in every one of them
   */
  public static Registry read(
      List<Plugin> plugins,
      Converters converters,
      Services services,
      Map<String, Map<String, String>> renames) {
    Renames names = new Renames(renames);
    Registrar registrar = new Registrar(converters, services, names);
    plugins.forEach(registrar::read);
    registrar.problems.addAll(names.problems(registrar.plugins().keySet()));
    Trie<CommandMethod> routes = Paths.of(registrar.commands, registrar.problems);
    if (!registrar.problems.isEmpty()) {
      throw new RegistrationException(registrar.problems);
    }
    return new Registry(registrar, routes);
  }

  /**
   * All commands.
   *
   * @return by their names, in order
   */
  public List<CommandMethod> commands() {
    return commands;
  }

  /**
   * Every permission that a command or a listener needs.
   *
   * @return in no order
   */
  public Set<String> permissions() {
    return Stream.concat(
            commands.stream().map(CommandMethod::permission),
            listeners.stream().map(ListenerMethod::permission))
        .filter(permission -> !permission.isEmpty())
        .collect(Collectors.toSet());
  }

  /**
   * All listeners for talk.
   *
   * @return in the order of the plugins
   */
  public List<ListenerMethod> listeners() {
    return listeners;
  }

  /**
   * All listeners for events.
   *
   * @return in the order of the plugins
   */
  public List<EventMethod> events() {
    return events;
  }

  /**
   * All that the clock calls.
   *
   * @return in the order of the plugins
   */
  public List<TimedMethod> timed() {
    return timed;
  }

  /**
   * The way from words to commands.
   *
   * @return to be read only
   */
  public Trie<CommandMethod> routes() {
    return routes;
  }

  /**
   * Which listeners to ask about a text; runs no regular expression, and takes one pass over the
   * text.
   *
   * @param text what was said
   * @return those whose pattern may match, in the order of the plugins
   */
  public List<ListenerMethod> hearing(String text) {
    return ears.hearing(text);
  }

  /**
   * The commands as data; asks converters for the choices there are now.
   *
   * @param bot the name of the bot
   * @param prefix what stands before a typed command
   * @return one entry for each name a command has
   */
  public Catalog catalog(String bot, String prefix) {
    return Catalogs.of(bot, prefix, commands);
  }
}

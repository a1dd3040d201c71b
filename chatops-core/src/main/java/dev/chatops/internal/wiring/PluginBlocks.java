package dev.chatops.internal.wiring;

import dev.chatops.config.Settings;
import dev.chatops.config.Suggestion;
import dev.chatops.plugin.Plugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads {@code plugins { name { class, enabled, rename, … } }}: which classes there are beside
 * those of the builder, which are switched off, and whose settings are whose.
 */
final class PluginBlocks {

  private final Map<String, Settings> blocks = new LinkedHashMap<>();
  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final List<Class<? extends Plugin>> named = new ArrayList<>();
  private final Map<String, Map<String, String>> renames = new LinkedHashMap<>();
  private final Settings root;

  PluginBlocks(Settings root) {
    this.root = root;
    root.sections("plugins").forEach(this::read);
  }

  private void read(String name, Settings block) {
    blocks.put(name, block);
    if (!block.bool("enabled", true)) {
      block.ignore();
      return;
    }
    block.optional("class").ifPresent(type -> load(name, type));
    Settings rename = block.section("rename");
    Map<String, String> commands = new LinkedHashMap<>();
    for (String from : rename.keys()) {
      String to = rename.string(from);
      if (!to.isEmpty()) {
        commands.put(from, to);
      }
    }
    if (!commands.isEmpty()) {
      renames.put(name, commands);
    }
  }

  /** Its static initialisers run when it is made, where what they throw has a place. */
  private void load(String name, String type) {
    try {
      Class<? extends Plugin> plugin =
          Class.forName(type, false, PluginBlocks.class.getClassLoader()).asSubclass(Plugin.class);
      String other = names.putIfAbsent(plugin, name);
      if (other == null) {
        named.add(plugin);
      } else {
        refuse(name, "class = " + type, "another class: plugins." + other + " names this one");
      }
    } catch (ClassNotFoundException | LinkageError e) {
      refuse(name, "class = " + type, "a class on the class path");
    } catch (ClassCastException e) {
      refuse(name, "class = " + type, "a class that implements " + Plugin.class.getName());
    }
  }

  /** Nobody knows the other keys of such a block, and the problem is its parent's. */
  private void refuse(String name, String found, String expected) {
    root.section("plugins").problem(name, found, expected);
    abandon(name);
  }

  /** Nobody will ask for the settings of a plugin that there is not. */
  void abandon(String plugin) {
    Settings block = blocks.get(plugin);
    if (block != null) {
      block.ignore();
    }
    renames.remove(plugin);
  }

  /** The classes that the configuration names. */
  List<Class<? extends Plugin>> classes() {
    return List.copyOf(named);
  }

  /** What a plugin is called: by its block, if one names its class, else by the class itself. */
  String name(Class<? extends Plugin> type) {
    return names.getOrDefault(type, Plugin.nameOf(type));
  }

  Settings settings(String plugin) {
    return blocks.getOrDefault(plugin, Settings.empty());
  }

  boolean has(String plugin) {
    return blocks.containsKey(plugin);
  }

  boolean enabled(String plugin) {
    return settings(plugin).bool("enabled", true);
  }

  /** For each plugin, new names of commands by their old ones. */
  Map<String, Map<String, String>> renames() {
    return renames;
  }

  /** A block that belongs to no plugin is a mistake; what it names is told elsewhere. */
  void expect(Collection<String> plugins) {
    for (Map.Entry<String, Settings> block : blocks.entrySet()) {
      String name = block.getKey();
      if (!plugins.contains(name) && enabled(name) && !block.getValue().has("class")) {
        String meant =
            Suggestion.closest(name, plugins)
                .map(close -> "; did you mean " + close + "?")
                .orElse("");
        refuse(
            name, name, "one of the plugins: " + String.join(", ", new TreeSet<>(plugins)) + meant);
      }
    }
  }
}

package dev.chatops.internal.wiring;

import dev.chatops.config.Settings;
import dev.chatops.plugin.Plugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    block.optional("class").ifPresent(type -> load(name, block, type));
    Settings rename = block.section("rename");
    Map<String, String> commands = new LinkedHashMap<>();
    rename.keys().forEach(from -> commands.put(from, rename.string(from)));
    renames.put(name, commands);
  }

  private void load(String name, Settings block, String type) {
    try {
      Class<? extends Plugin> plugin =
          Class.forName(type, false, PluginBlocks.class.getClassLoader()).asSubclass(Plugin.class);
      String other = names.putIfAbsent(plugin, name);
      if (other == null) {
        named.add(plugin);
      } else {
        block.problem(
            "class", type, "a class that no other block names; plugins." + other + " does");
      }
    } catch (ClassNotFoundException | LinkageError e) {
      block.problem("class", type, "a class on the class path");
    } catch (ClassCastException e) {
      block.problem("class", type, "a class that implements " + Plugin.class.getName());
    }
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

  /** A block that belongs to no plugin is a mistake. */
  void expect(List<String> plugins) {
    for (String block : blocks.keySet()) {
      if (!plugins.contains(block) && enabled(block)) {
        root.section("plugins")
            .problem(block, "a block", "one of the plugins: " + String.join(", ", plugins));
      }
    }
  }
}

package dev.chatops.adapter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All commands of a bot as data, for native menus, manifests and completion.
 *
 * @param bot the name of the bot
 * @param prefix what stands before a typed command
 * @param commands in the order of their paths
 */
public record Catalog(String bot, String prefix, List<Entry> commands) {

  /** Copies the commands. */
  public Catalog {
    commands = List.copyOf(commands);
  }

  /**
   * One command.
   *
   * @param path its literal words
   * @param usage its usage line, as the plugin's author wrote it
   * @param help one sentence, or empty
   * @param plugin the name of its plugin
   * @param permission what it takes to run it, or empty for everyone
   * @param params its arguments and options, positional ones first and in order
   * @param examples lines that work
   */
  public record Entry(
      List<String> path,
      String usage,
      String help,
      String plugin,
      String permission,
      List<Param> params,
      List<String> examples) {

    /** Copies the lists. */
    public Entry {
      path = List.copyOf(path);
      params = List.copyOf(params);
      examples = List.copyOf(examples);
    }

    /**
     * What it is called.
     *
     * @return the path, joined by one space
     */
    public String name() {
      return String.join(" ", path);
    }
  }

  /** Where a value stands on the line. */
  public enum Kind {
    /** By its place. */
    ARGUMENT,
    /** All that follows. */
    REST,
    /** By name, with a value: {@code --branch=main}. */
    OPTION,
    /** By name alone: {@code --dry-run}. */
    FLAG
  }

  /**
   * One argument or option.
   *
   * @param name as in the usage line
   * @param kind where it stands
   * @param required whether the command cannot do without
   * @param type the simple name of the Java type it becomes
   * @param choices the only values there are; empty if there are others
   * @param fallback what stands in when it is left out; null if nothing does
   * @param help what it means, or empty
   */
  public record Param(
      String name,
      Kind kind,
      boolean required,
      String type,
      List<String> choices,
      @Nullable String fallback,
      String help) {

    /** Copies the choices. */
    public Param {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One command by name.
   *
   * @param name its path, joined by one space
   * @return empty if there is none
   */
  public Optional<Entry> command(String name) {
    return commands.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }
}

package dev.chatops.console;

import dev.chatops.config.Default;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The block of a console in the configuration. Immutable.
 *
 * <pre>{@code
 * adapters { console { type = console, color = auto, history = ${HOME}/.opsbot_history } }
 * }</pre>
 *
 * @param color whether a terminal shows colours
 * @param history where typed lines are kept for the next run, readable by their owner alone; by
 *     default they are forgotten, since people type what should not lie about in files
 */
public record ConsoleSettings(@Default("auto") Color color, Optional<Path> history) {

  /** Whether a terminal shows colours. */
  public enum Color {
    /** Unless the environment sets {@code NO_COLOR} to anything (see no-color.org). */
    AUTO,
    /** Whatever the environment says. */
    ALWAYS,
    /** Not at all. */
    NEVER
  }

  /** What holds without a block: colours unless the environment objects, and no file. */
  public static final ConsoleSettings DEFAULTS = new ConsoleSettings(Color.AUTO, Optional.empty());

  boolean colorful(Map<String, String> environment) {
    return switch (color) {
      case AUTO -> environment.getOrDefault("NO_COLOR", "").isEmpty();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }
}

package dev.chatops.plugin;

import java.util.Locale;

/**
 * A class with commands: methods annotated with {@link Command}, {@link Hears}, {@link On}, {@link
 * Every}, {@link Cron} or {@link Webhook}. One instance serves the whole bot and is called from
 * many threads. Its constructor is annotated with {@code jakarta.inject.Inject} and takes what it
 * needs.
 *
 * <pre>{@code
 * public final class PingPlugin implements Plugin {
 *   @Command(value = "ping", help = "Say that the bot is there")
 *   String ping() {
 *     return "pong";
 *   }
 * }
 * }</pre>
 */
public interface Plugin {

  /**
   * What help calls it, and what its settings and shelves go by.
   *
   * @return by default the class name without {@code Plugin}, in kebab-case
   */
  default String name() {
    return nameOf(getClass());
  }

  /**
   * The name a class has by itself.
   *
   * @param type of the plugin
   * @return {@code on-call} for {@code OnCallPlugin}
   */
  static String nameOf(Class<?> type) {
    String simple = type.getSimpleName();
    String bare = simple.endsWith("Plugin") ? simple.substring(0, simple.length() - 6) : simple;
    String dashed = (bare.isEmpty() ? simple : bare).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return dashed.toLowerCase(Locale.ROOT);
  }

  /**
   * Registers what its commands need; called once, before the first message.
   *
   * @param setup where
   */
  default void setup(Setup setup) {}
}

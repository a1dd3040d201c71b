package dev.chatops.internal.wiring;

import com.google.inject.ConfigurationException;
import com.google.inject.Injector;
import dev.chatops.internal.Engine;
import dev.chatops.plugin.Plugin;
import java.util.List;

/**
 * What was made.
 *
 * @param engine not started
 * @param injector of the bot
 * @param plugins all of them
 * @param warnings what is most likely a mistake and keeps nobody from starting
 */
public record Made(Engine engine, Injector injector, List<Plugin> plugins, List<String> warnings) {

  /**
   * The plugin or service of a type.
   *
   * @param type which
   * @param <T> which
   * @return the one there is
   * @throws IllegalArgumentException if there is none
   */
  public <T> T find(Class<T> type) {
    if (Plugin.class.isAssignableFrom(type)) {
      return plugins.stream()
          .filter(type::isInstance)
          .findFirst()
          .map(type::cast)
          .orElseThrow(() -> new IllegalArgumentException("the bot has no " + type.getName()));
    }
    try {
      return injector.getInstance(type);
    } catch (ConfigurationException e) {
      throw new IllegalArgumentException("the bot has no " + type.getName(), e);
    }
  }
}

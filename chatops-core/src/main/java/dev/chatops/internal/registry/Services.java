package dev.chatops.internal.registry;

import dev.chatops.plugin.Plugin;
import org.jspecify.annotations.Nullable;

/** What the bot has to give to the methods of its plugins; asked while it starts. */
@FunctionalInterface
public interface Services {

  /**
   * One service.
   *
   * @param plugin who asks: some services, such as storage, are each plugin's own
   * @param type what is asked for
   * @return null if there is none; a type that is read from words must have none
   */
  @Nullable Object find(Plugin plugin, Class<?> type);
}

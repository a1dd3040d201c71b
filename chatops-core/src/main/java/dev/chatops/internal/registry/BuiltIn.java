package dev.chatops.internal.registry;

import dev.chatops.plugin.Plugin;

/** A plugin of the bot itself: its commands bear the names that no other plugin may take. */
public interface BuiltIn extends Plugin {

  /**
   * Whether its commands run on a worker of their own, when all other places are taken, too.
   *
   * @return false for what may take long
   */
  default boolean urgent() {
    return true;
  }
}

package dev.chatops.adapter;

import dev.chatops.config.Settings;

/**
 * Makes the adapters of one type from their settings; found by {@link java.util.ServiceLoader}.
 * Thread-safe.
 */
public interface AdapterFactory {

  /**
   * What a block of the configuration names it by.
   *
   * @return the value of {@code type}, such as {@code irc}
   */
  String type();

  /**
   * Reads all settings and makes an adapter that has not started; no connection is made yet. It
   * reads every key it knows, whatever the others hold: a key that nobody asks for is reported as
   * unknown.
   *
   * @param id the name of the block
   * @param settings the block, but for {@code type} and {@code enabled}
   * @return an adapter to be started once
   */
  Adapter create(String id, Settings settings);
}

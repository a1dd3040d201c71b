package dev.chatops.internal;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import java.util.function.BiFunction;

/**
 * Makes what a test has in hand.
 *
 * @param type of the blocks
 * @param maker makes one from its id and its settings
 */
public record TinyFactory(String type, BiFunction<String, Settings, Adapter> maker)
    implements AdapterFactory {

  @Override
  public Adapter create(String id, Settings settings) {
    return maker.apply(id, settings);
  }
}

package dev.chatops.internal.wiring;

import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;

/**
 * The shelves of one plugin within the bot's memory.
 *
 * @param whole the bot's memory
 * @param plugin whose shelves
 */
record OwnShelves(Storage whole, String plugin) implements Storage {

  @Override
  public <T> Shelf<T> shelf(String name, Class<T> type) {
    return whole.shelf(plugin + "/" + name, type);
  }
}

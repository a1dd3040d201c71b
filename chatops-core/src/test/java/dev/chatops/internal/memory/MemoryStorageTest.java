package dev.chatops.internal.memory;

import dev.chatops.service.Storage;

class MemoryStorageTest extends StorageContract {

  @Override
  Storage made() {
    return new MemoryStorage();
  }
}

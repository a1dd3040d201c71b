package dev.chatops.internal.memory;

import dev.chatops.internal.disk.AppendFile;

/**
 * How a store treats its disk.
 *
 * @param sync whether each change waits until the disk has it, and survives a power cut
 * @param leastToCompact a file of fewer bytes is never compacted
 * @param opener opens files
 */
record StoreOptions(boolean sync, long leastToCompact, AppendFile.Opener opener) {

  private static final long MEGABYTE = 1 << 20;

  static StoreOptions of(boolean sync) {
    return new StoreOptions(sync, MEGABYTE, AppendFile::new);
  }
}

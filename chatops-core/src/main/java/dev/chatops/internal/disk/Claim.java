package dev.chatops.internal.disk;

import dev.chatops.chat.ChatOpsException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One bot's claim to a file, for as long as its process lives. The lock is on a file beside it,
 * which stays: the file itself is replaced now and then, and a lock does not follow.
 */
public final class Claim implements Closeable {

  private final FileChannel channel;

  private Claim(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Claims a file.
   *
   * @param file which; need not exist
   * @return to be closed at the end
   * @throws ChatOpsException if another bot has it, or its folder cannot be written
   */
  public static Claim of(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ChatOpsException(file + " cannot be opened: there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new ChatOpsException(file + " cannot be opened: it is a folder");
    }
    try {
      return locked(file, file.resolveSibling(file.getFileName() + ".lock"));
    } catch (IOException e) {
      throw new ChatOpsException(file + " cannot be opened: " + e, e);
    }
  }

  private static Claim locked(Path file, Path beside) throws IOException {
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = lock(channel);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new ChatOpsException(
          file + " is in use by another bot; each bot needs a file of its own");
    }
    return new Claim(channel);
  }

  /** Null if another process has it, or another bot in this one. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package dev.chatops.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is written at its end alone. What could not be written whole is taken back, so that
 * nothing follows half a record. Not thread-safe.
 *
 * <p>A channel would be closed under everybody by the interrupt of the one worker that writes, and
 * handlers are interrupted when their time is over; a RandomAccessFile does not notice.
 */
public class AppendFile implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(AppendFile.class);

  /** Opens files; a test opens such as break. */
  @FunctionalInterface
  public interface Opener {

    /**
     * Opens a file.
     *
     * @param path made if it is not there, for its owner's eyes only
     * @return at its end
     * @throws IOException if that cannot be
     */
    AppendFile open(Path path) throws IOException;
  }

  private final RandomAccessFile file;
  private long end;
  private boolean torn;

  /**
   * Opens a file.
   *
   * @param path made if it is not there, for its owner's eyes only
   * @throws IOException if that cannot be
   */
  public AppendFile(Path path) throws IOException {
    create(path);
    file = new RandomAccessFile(path.toFile(), "rw");
    end = file.length();
  }

  private static void create(Path path) throws IOException {
    try {
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(path);
      }
    } catch (FileAlreadyExistsException e) {
      log.debug("{} goes on", path);
    }
  }

  /**
   * How much of it counts.
   *
   * @return in bytes
   */
  public final long length() {
    return end;
  }

  /**
   * Adds at the end.
   *
   * @param bytes what
   * @param sync whether to wait until the disk has it, so that it survives a power cut
   * @throws IOException if that cannot be; then nothing was added
   */
  public final void append(byte[] bytes, boolean sync) throws IOException {
    if (torn) {
      cut(end);
    }
    try {
      file.seek(end);
      write(file, bytes);
      if (sync) {
        sync(file);
      }
      end += bytes.length;
    } catch (IOException e) {
      torn = true;
      takeBack(e);
      throw e;
    }
  }

  /** Where it fails, the next to append tries again. */
  private void takeBack(IOException cause) {
    try {
      cut(end);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Cuts off the rest.
   *
   * @param length what is left
   * @throws IOException if that cannot be
   */
  public final void cut(long length) throws IOException {
    truncate(file, length);
    end = length;
    torn = false;
  }

  /**
   * Waits until the disk has all of it.
   *
   * @throws IOException if that cannot be
   */
  public final void sync() throws IOException {
    sync(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * Writes; a test may fail here.
   *
   * @param to at the right place
   * @param bytes all of them
   * @throws IOException if that cannot be
   */
  protected void write(RandomAccessFile to, byte[] bytes) throws IOException {
    to.write(bytes);
  }

  /**
   * Waits for the disk; a test may fail here.
   *
   * @param whole the file
   * @throws IOException if that cannot be
   */
  protected void sync(RandomAccessFile whole) throws IOException {
    whole.getFD().sync();
  }

  /**
   * Cuts; a test may fail here.
   *
   * @param whole the file
   * @param length what is left
   * @throws IOException if that cannot be
   */
  protected void truncate(RandomAccessFile whole, long length) throws IOException {
    whole.setLength(length);
  }

  /**
   * Waits until the disk knows the names in a folder, where that can be asked for.
   *
   * @param file one of them
   */
  public static void syncFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // Windows does not open folders, and orders these things by itself.
      log.debug("the folder {} cannot be synced: {}", folder, e.toString());
    }
  }
}

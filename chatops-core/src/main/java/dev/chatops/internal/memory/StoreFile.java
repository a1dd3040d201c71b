package dev.chatops.internal.memory;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.disk.AppendFile;
import dev.chatops.internal.disk.Claim;
import dev.chatops.internal.disk.Lines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store on the disk: a line that says what it is, and a line for each change. Not thread-safe.
 *
 * <p>Half a line at the end is a change that no call had returned from, and is cut off. Everything
 * else that does not fit its checksum is damage, and nobody is to go on without knowing.
 */
final class StoreFile implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

  private static final String FORMAT = "{\"chatops\":\"store\",\"version\":1}";
  private static final byte[] HEADER = StoreRecord.line(FORMAT);

  private final Path path;
  private final StoreOptions options;
  private final Claim claim;
  private AppendFile file;
  private long records;
  private long tryAgainAt;
  private boolean broken;

  private StoreFile(Path path, StoreOptions options, Claim claim, AppendFile file) {
    this.path = path;
    this.options = options;
    this.claim = claim;
    this.file = file;
  }

  static StoreFile open(Path path, StoreOptions options, Consumer<StoreRecord> each) {
    Claim claim = Claim.of(path);
    StoreFile store = null;
    try {
      store = new StoreFile(path, options, claim, options.opener().open(path));
      store.tidy();
      store.recover(each);
      return store;
    } catch (IOException e) {
      closeAfter(e, store == null ? claim : store);
      throw new ChatOpsException("the store " + path + " cannot be opened: " + e, e);
    } catch (RuntimeException e) {
      closeAfter(e, store == null ? claim : store);
      throw e;
    }
  }

  private static void closeAfter(Exception cause, Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** What a compaction had begun when the process died was never used. */
  private void tidy() throws IOException {
    if (Files.deleteIfExists(beside())) {
      log.info("{}: an unfinished compaction was thrown away", path);
    }
  }

  private Path beside() {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  private void recover(Consumer<StoreRecord> each) throws IOException {
    try (Lines lines = new Lines(path, file.length())) {
      byte[] first = lines.next();
      if (first == null) {
        begin(lines.rest());
        return;
      }
      checkHeader(first);
      long at = lines.offset();
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        StoreRecord record = StoreRecord.whole(line) ? StoreRecord.of(line) : null;
        if (record == null) {
          throw damaged(at, lines.number());
        }
        each.accept(record);
        records++;
        at = lines.offset();
      }
      cutRest(lines.rest(), at, lines.number() + 1);
    }
  }

  private void begin(byte[] rest) throws IOException {
    int same = Arrays.mismatch(rest, HEADER);
    if (same != rest.length && rest.length > 0) {
      throw new ChatOpsException("%s is not a store; it was left as it is".formatted(path));
    }
    file.cut(0);
    file.append(HEADER, options.sync());
    if (options.sync()) {
      AppendFile.syncFolderOf(path);
    }
  }

  private void checkHeader(byte[] first) {
    if (!StoreRecord.whole(first)) {
      throw new ChatOpsException(
          "%s is not a store, or its first line is damaged; it was left as it is".formatted(path));
    }
    byte[] known = Arrays.copyOf(HEADER, HEADER.length - 1);
    if (!Arrays.equals(first, known)) {
      String format = new String(first, 9, Math.min(first.length - 9, 100), StandardCharsets.UTF_8);
      throw new ChatOpsException(
          "%s is %s, which this version does not read; it was left as it is"
              .formatted(path, format));
    }
  }

  private void cutRest(byte[] rest, long at, long number) throws IOException {
    if (rest.length == 0) {
      return;
    }
    if (StoreRecord.whole(Arrays.copyOf(rest, rest.length - 1))) {
      // The whole record is there, and something else where its line end was.
      throw damaged(at, number);
    }
    file.cut(at);
    log.warn("{}: {} bytes of an unfinished record were cut off at byte {}", path, rest.length, at);
  }

  private ChatOpsException damaged(long at, long number) {
    return new ChatOpsException(
        ("the store %s is damaged at byte %d, line %d: the line does not fit its checksum; put back"
                + " a copy of the file, or take that line out if you can do without what it says")
            .formatted(path, at, number));
  }

  /** Adds a change, and throws if the disk does not take it; then nothing was added. */
  void append(StoreRecord record) {
    if (broken) {
      throw new ChatOpsException("the store " + path + " takes nothing until the bot is restarted");
    }
    try {
      file.append(record.line(), options.sync());
      records++;
    } catch (IOException e) {
      throw new ChatOpsException("the store %s was not written: %s".formatted(path, e), e);
    }
  }

  /** Whether most of it is the past. */
  boolean wasteful(long live) {
    return !broken
        && file.length() > options.leastToCompact()
        && records - live > live
        && records > tryAgainAt;
  }

  /**
   * Writes what is alive beside, and puts that in its place in one step: at every moment there is
   * one file that holds everything.
   */
  void compact(Stream<StoreRecord> live) {
    boolean interrupted = Thread.interrupted(); // a moment that must not be cut short
    long before = file.length();
    try {
      long written = writeBeside(live);
      replace();
      log.info("{}: compacted from {} to {} bytes", path, before, file.length());
      records = written;
      tryAgainAt = 0;
    } catch (IOException | RuntimeException e) {
      tryAgainAt = records * 2;
      log.warn("{} could not be compacted; it goes on as it is", path, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private long writeBeside(Stream<StoreRecord> live) throws IOException {
    Files.deleteIfExists(beside());
    long[] written = new long[1];
    try (AppendFile fresh = options.opener().open(beside())) {
      fresh.append(HEADER, false);
      for (StoreRecord record : (Iterable<StoreRecord>) live::iterator) {
        fresh.append(record.line(), false);
        written[0]++;
      }
      fresh.sync();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(beside());
      throw e;
    }
    return written[0];
  }

  /** Some systems do not replace a file that is open. Whichever there is afterwards is whole. */
  private void replace() throws IOException {
    broken = true;
    try {
      file.close();
      Files.move(beside(), path, StandardCopyOption.ATOMIC_MOVE);
      AppendFile.syncFolderOf(path);
    } finally {
      file = options.opener().open(path);
      broken = false;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      claim.close();
    }
  }
}

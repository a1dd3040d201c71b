package dev.chatops.internal.timeline;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.disk.AppendFile;
import dev.chatops.internal.disk.Claim;
import dev.chatops.internal.disk.Lines;
import dev.chatops.service.Timeline.Entry;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A timeline on the disk, for its one writer; others may ask how much of it is written.
 *
 * <p>A damaged line does not keep the bot from starting: nothing more is lost by writing on, and
 * the damage stays where it is for {@code timeline verify} to name.
 */
final class TimelineFile implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(TimelineFile.class);

  private final Path path;
  private final Claim claim;
  private final AppendFile file;
  private final Chain chain = new Chain();
  private volatile Written written = new Written(0, "");
  private long faults;
  private int cut;

  /**
   * How far it is.
   *
   * @param bytes all that is written
   * @param last the hash of the last record
   */
  record Written(long bytes, String last) {}

  private TimelineFile(Path path, Claim claim, AppendFile file) {
    this.path = path;
    this.claim = claim;
    this.file = file;
  }

  static TimelineFile open(Path path, AppendFile.Opener opener, Consumer<Entry> each) {
    Claim claim = Claim.of(path);
    AppendFile file = null;
    try {
      file = opener.open(path);
      TimelineFile timeline = new TimelineFile(path, claim, file);
      timeline.read(each);
      return timeline;
    } catch (IOException e) {
      closeAfter(e, file, claim);
      throw new ChatOpsException("the timeline " + path + " cannot be opened: " + e, e);
    } catch (RuntimeException e) {
      closeAfter(e, file, claim);
      throw e;
    }
  }

  private static void closeAfter(Exception cause, @Nullable Closeable file, Closeable claim) {
    try (claim;
        file) {
      log.debug("closed after {}", cause.toString());
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void read(Consumer<Entry> each) throws IOException {
    try (Lines lines = new Lines(path, file.length())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        take(line, lines.number(), each);
      }
      mend(lines.rest(), lines.offset(), lines.number());
    }
    if (faults > 0) {
      log.error("{}: {} records are bad; timeline verify names the first", path, faults);
    }
    note();
  }

  private void take(byte[] line, long number, Consumer<Entry> each) {
    String fault = chain.follow(line);
    Entry entry = EntryJson.read(line);
    if (number == 1 && fault != null && entry == null) {
      throw new ChatOpsException(
          path + " is not a timeline, or its first record is damaged; it was left as it is");
    }
    if (fault != null && faults++ == 0) {
      log.error("{}: line {}: {}", path, number, fault);
    }
    if (entry != null) {
      each.accept(entry);
    }
  }

  /** Half a line is what a bot was writing when it was killed. */
  private void mend(byte[] rest, long at, long lines) throws IOException {
    if (rest.length == 0) {
      return;
    }
    if (lines == 0 && !Chain.begins(rest)) {
      throw new ChatOpsException(path + " is not a timeline; it was left as it is");
    }
    if (wholeButItsEnd(rest)) {
      // Not cut, but damaged: it stays, on a line of its own, and is named.
      faults++;
      log.error("{}: line {}: its end is damaged", path, lines + 1);
      file.append(new byte[] {'\n'}, false);
      chain.follow(rest);
    } else {
      file.cut(at);
      cut = rest.length;
      log.warn("{}: {} bytes of an unfinished record were cut off", path, rest.length);
    }
  }

  private boolean wholeButItsEnd(byte[] rest) {
    Chain here = new Chain();
    here.last(chain.last());
    return here.follow(Arrays.copyOf(rest, rest.length - 1)) == null;
  }

  /** How many bytes of an unfinished record were cut off. */
  int cut() {
    return cut;
  }

  Written written() {
    return written;
  }

  /** Writes all of them, or throws and has written none. */
  void write(List<Entry> entries, boolean sync) throws IOException {
    String before = chain.last();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      lines.writeBytes(chain.next(EntryJson.write(entry)));
    }
    try {
      file.append(lines.toByteArray(), sync);
    } catch (IOException e) {
      chain.last(before);
      throw e;
    }
    note();
  }

  private void note() {
    written = new Written(file.length(), chain.last());
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

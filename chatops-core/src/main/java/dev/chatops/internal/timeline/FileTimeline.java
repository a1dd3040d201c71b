package dev.chatops.internal.timeline;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.disk.AppendFile;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A timeline in a file, with its last entries in memory. Thread-safe. Nobody who appends waits for
 * the disk: one thread writes what has come together, and chains it. What the disk refuses is tried
 * again until it is taken, and whoever waits for it is told at once that it was not.
 */
public final class FileTimeline implements Timeline, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FileTimeline.class);

  /** How long the disk is left alone after it refused something. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long the end may wait for the disk. */
  private static final Duration FLUSH = Duration.ofSeconds(4);

  private final ReentrantLock order = new ReentrantLock();
  private final Backlog backlog;
  private final int memory;
  private final Path path;
  private final boolean sync;
  private final AppendFile.Opener opener;
  private final Time time;
  private volatile RingTimeline ring;
  private volatile @Nullable ChatOpsException failure;
  private volatile @Nullable TimelineFile file;
  private @Nullable Thread writer;

  /**
   * A timeline that is not open yet.
   *
   * @param path the file; made if it is not there
   * @param sync whether an entry counts as written only when the disk has it
   * @param memory how many entries are kept in memory; at least 1
   * @param time of what the timeline itself has to tell
   */
  public FileTimeline(Path path, boolean sync, int memory, Time time) {
    this(path, sync, memory, time, AppendFile::new);
  }

  FileTimeline(Path path, boolean sync, int memory, Time time, AppendFile.Opener opener) {
    this.path = path;
    this.sync = sync;
    this.time = time;
    this.opener = opener;
    this.memory = memory;
    this.ring = new RingTimeline(memory);
    this.backlog = new Backlog(lost -> mark(lost + " records are missing here: no room for them"));
  }

  /**
   * Reads the file, mends its end, and begins to write; once.
   *
   * @return what the entries of before leave open
   * @throws ChatOpsException if it is no timeline, in use by another bot, or cannot be opened
   */
  public Past open() {
    Past past = new Past();
    RingTimeline whole = new RingTimeline(memory);
    TimelineFile read =
        TimelineFile.open(
            path,
            opener,
            entry -> {
              past.accept(entry);
              whole.append(entry);
            });
    goOnIn(whole);
    file = read;
    if (read.cut() > 0) {
      append(mark(read.cut() + " bytes of an unfinished record were cut off here"));
    }
    Thread thread = new Thread(() -> write(read), "chatops-timeline");
    thread.setDaemon(true);
    writer = thread;
    thread.start();
    return past;
  }

  /** Behind what was before stands what has been told while it was read. */
  private void goOnIn(RingTimeline whole) {
    order.lock();
    try {
      ring.last(Integer.MAX_VALUE).forEach(whole::append);
      ring = whole;
    } finally {
      order.unlock();
    }
  }

  private Entry mark(String text) {
    return new Entry(time.now(), "", Kind.MARKED, null, null, "", text);
  }

  @Override
  public void append(Entry entry) {
    keep(entry);
  }

  @Override
  public CompletionStage<Void> keep(Entry entry) {
    CompletableFuture<Void> kept = taken(entry);
    ChatOpsException refused = failure;
    if (refused != null) {
      kept.completeExceptionally(refused);
    }
    return kept;
  }

  /** Memory and file tell the same order. */
  private CompletableFuture<Void> taken(Entry entry) {
    order.lock();
    try {
      ring.append(entry);
      return backlog.add(entry);
    } finally {
      order.unlock();
    }
  }

  private void write(TimelineFile to) {
    try (to) {
      for (List<Backlog.Pending> batch = backlog.take(); !batch.isEmpty(); batch = backlog.take()) {
        if (!written(batch, to)) {
          return;
        }
      }
    } catch (IOException e) {
      log.warn("{} did not close well", path, e);
    } catch (RuntimeException | Error e) {
      // Whatever it is: nothing is recorded any more, so that nothing runs any more.
      failure = new ChatOpsException("the timeline is not written any more", e);
      log.error("{} is not written any more", path, e);
    }
  }

  /** False if the bot ends and the disk has not taken it. */
  private boolean written(List<Backlog.Pending> batch, TimelineFile to) {
    while (!attempt(batch, to)) {
      if (!backlog.pause(PAUSE)) {
        boolean taken = attempt(batch, to);
        if (!taken) {
          log.error("{}: the end of the timeline could not be written", path);
        }
        return taken;
      }
    }
    return true;
  }

  private boolean attempt(List<Backlog.Pending> batch, TimelineFile to) {
    try {
      to.write(batch.stream().map(Backlog.Pending::entry).toList(), sync);
      if (failure != null) {
        log.warn("{} is written again", path);
        failure = null;
      }
      batch.forEach(pending -> pending.kept().complete(null));
      return true;
    } catch (IOException e) {
      refused(batch, e);
      return false;
    }
  }

  private void refused(List<Backlog.Pending> batch, IOException cause) {
    ChatOpsException why =
        new ChatOpsException("the timeline %s cannot be written: %s".formatted(path, cause), cause);
    if (failure == null) {
      log.error("{} cannot be written; until it can, no command runs", path, cause);
    }
    failure = why;
    batch.forEach(pending -> pending.kept().completeExceptionally(why));
  }

  @Override
  public List<Entry> last(int most) {
    return ring.last(most);
  }

  @Override
  public List<Entry> of(String trace) {
    return ring.of(trace);
  }

  /**
   * Looks at everything that is written.
   *
   * @return what is wrong with it, if anything
   * @throws ChatOpsException if it cannot be read
   */
  public Verdict verify() {
    TimelineFile now = file;
    if (now == null) {
      throw new ChatOpsException("the timeline is not open");
    }
    if (!Files.exists(path)) {
      throw new ChatOpsException("there is no file " + path + " any more");
    }
    TimelineFile.Written written = now.written();
    try {
      Verdict verdict = Verdict.of(path, written.bytes());
      return verdict.good() && !verdict.last().equals(written.last())
          ? new Verdict(verdict.records(), "missing: the file ends too early", verdict.last())
          : verdict;
    } catch (IOException e) {
      throw new ChatOpsException(path + " cannot be read: " + e, e);
    }
  }

  /** Returns when all is written, or after a few seconds. */
  @Override
  public void close() {
    backlog.close();
    Thread last = writer;
    if (last != null) {
      boolean interrupted = Thread.interrupted();
      try {
        last.join(FLUSH.toMillis());
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (last.isAlive()) {
        log.error("{}: the disk does not take the end of the timeline", path);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

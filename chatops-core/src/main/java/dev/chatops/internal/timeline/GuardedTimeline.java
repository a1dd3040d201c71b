package dev.chatops.internal.timeline;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Timeline;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A timeline of somebody else's, held to its contract: whatever it throws is an entry that could
 * not be written, and nobody who has something to tell is stopped by that, nor by a call that does
 * not return. Thread-safe.
 */
public final class GuardedTimeline implements Timeline, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GuardedTimeline.class);

  private final AtomicLong failures = new AtomicLong();
  private final Timeline foreign;
  private final Scribe scribe;

  /**
   * Guards one.
   *
   * @param foreign may throw anything, and block
   */
  public GuardedTimeline(Timeline foreign) {
    this(foreign, new Scribe());
  }

  GuardedTimeline(Timeline foreign, Scribe scribe) {
    this.foreign = foreign;
    this.scribe = scribe;
  }

  /**
   * What somebody has given, for whoever asks for it.
   *
   * @param timeline guarded or not
   * @return the one within, if it is
   */
  public static Timeline given(Timeline timeline) {
    return timeline instanceof GuardedTimeline guarded ? guarded.foreign : timeline;
  }

  @Override
  public void append(Entry entry) {
    if (!scribe.write(() -> written(entry))) {
      note(full());
    }
  }

  private void written(Entry entry) {
    try {
      foreign.append(entry);
    } catch (Throwable e) {
      note(e);
    }
  }

  @Override
  public CompletionStage<Void> keep(Entry entry) {
    CompletableFuture<Void> kept = new CompletableFuture<>();
    if (!scribe.write(() -> kept(entry, kept))) {
      refuse(kept, full());
    }
    return kept;
  }

  private void kept(Entry entry, CompletableFuture<Void> kept) {
    try {
      @Nullable CompletionStage<Void> stage = foreign.keep(entry);
      if (stage == null) {
        refuse(kept, new NullPointerException("no stage"));
        return;
      }
      stage.whenComplete(
          (nothing, failure) -> {
            if (failure == null) {
              kept.complete(null);
            } else {
              kept.completeExceptionally(failure);
            }
          });
    } catch (Throwable e) {
      refuse(kept, e);
    }
  }

  private void refuse(CompletableFuture<Void> kept, Throwable e) {
    note(e);
    kept.completeExceptionally(new ChatOpsException("the timeline did not take an entry", e));
  }

  private static ChatOpsException full() {
    return new ChatOpsException("too much waits for the timeline");
  }

  /** A timeline that has broken for good is not a line of the log for each entry. */
  private void note(Throwable e) {
    long count = failures.incrementAndGet();
    if (Long.bitCount(count) == 1) {
      log.error("the timeline did not take an entry; failures so far: {}", count, e);
    }
  }

  @Override
  public List<Entry> last(int most) {
    return foreign.last(most);
  }

  @Override
  public List<Entry> of(String trace) {
    return foreign.of(trace);
  }

  /** Writes what waits; the timeline itself is whose it is. */
  @Override
  public void close() {
    scribe.close();
  }
}

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
 * not be written, and nobody who has something to tell is stopped by that. Thread-safe.
 */
public final class GuardedTimeline implements Timeline {

  private static final Logger log = LoggerFactory.getLogger(GuardedTimeline.class);

  private final AtomicLong failures = new AtomicLong();
  private final Timeline foreign;

  /**
   * Guards one.
   *
   * @param foreign may throw anything
   */
  public GuardedTimeline(Timeline foreign) {
    this.foreign = foreign;
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
    boolean interrupted = Thread.currentThread().isInterrupted();
    try {
      foreign.append(entry);
    } catch (Throwable e) {
      note(e, interrupted);
    }
  }

  @Override
  public CompletionStage<Void> keep(Entry entry) {
    boolean interrupted = Thread.currentThread().isInterrupted();
    try {
      @Nullable CompletionStage<Void> kept = foreign.keep(entry);
      return kept == null ? refused(new NullPointerException("no stage"), interrupted) : kept;
    } catch (Throwable e) {
      return refused(e, interrupted);
    }
  }

  private CompletionStage<Void> refused(Throwable e, boolean interrupted) {
    note(e, interrupted);
    return CompletableFuture.failedStage(
        new ChatOpsException("the timeline did not take an entry", e));
  }

  /**
   * A timeline that has broken for good is not a line of the log for each entry. Where it was
   * interrupted within itself, that is no wish that the thread of whoever tells should end.
   */
  private void note(Throwable e, boolean interruptedBefore) {
    if (!interruptedBefore) {
      Thread.interrupted();
    }
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
}

package dev.chatops.testkit;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Timeline;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A fake chat's timeline as one bot has it: a bot that was killed writes nothing any more.
 * Thread-safe.
 *
 * @param whole of the chat
 * @param lease of the bot
 * @param bell rings when something was written
 */
record LeasedTimeline(Timeline whole, Lease lease, Bell bell) implements Timeline {

  @Override
  public void append(Entry entry) {
    if (!lease.isOver()) {
      whole.append(entry);
      bell.ring();
    }
  }

  @Override
  public CompletionStage<Void> keep(Entry entry) {
    if (lease.isOver()) {
      return CompletableFuture.failedStage(new ChatOpsException("the bot was killed"));
    }
    CompletionStage<Void> kept = whole.keep(entry);
    bell.ring();
    return kept;
  }

  @Override
  public List<Entry> last(int most) {
    return whole.last(most);
  }

  @Override
  public List<Entry> of(String trace) {
    return whole.of(trace);
  }
}

package dev.chatops.irc;

import dev.chatops.chat.ChatOpsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The channels the bot has asked to be let into, until the server has said yes or no. Thread-safe.
 */
final class IrcJoins {

  /**
   * Full (471), not available for now (437), in too many already (405): none is the settings'
   * fault.
   */
  private static final String PASSING = "405|437|471";

  private final Map<String, CompletableFuture<Optional<Refusal>>> open = new HashMap<>();
  private final IrcState state;
  private @Nullable ChatOpsException over;

  /**
   * The server's no.
   *
   * @param channel as it was asked for
   * @param words why
   * @param passing whether it may be another answer later
   */
  record Refusal(String channel, String words, boolean passing) {
    @Override
    public String toString() {
      return "the bot may not go into " + channel + ": " + words;
    }
  }

  IrcJoins(IrcState state) {
    this.state = state;
  }

  /** Waits for the answer about a channel: nothing is a yes. */
  synchronized CompletableFuture<Optional<Refusal>> expect(String channel) {
    return over == null
        ? open.computeIfAbsent(state.fold(channel), name -> new CompletableFuture<>())
        : CompletableFuture.failedFuture(over);
  }

  synchronized boolean isOpen(String channel) {
    return open.containsKey(state.fold(channel));
  }

  /** Takes a line that may be an answer; gives the refusal if it is one. */
  Optional<Refusal> on(IrcLine line) {
    if (line.command().equals("JOIN") && state.isSelf(line.nick())) {
      answer(line.param(0), Optional.empty());
    } else if (line.code() >= 400 && line.code() < 600 && isOpen(line.param(1))) {
      boolean passing = line.command().matches(PASSING);
      Optional<Refusal> refusal = Optional.of(new Refusal(line.param(1), line.words(), passing));
      answer(line.param(1), refusal);
      return refusal;
    }
    return Optional.empty();
  }

  private void answer(String channel, Optional<Refusal> refusal) {
    CompletableFuture<Optional<Refusal>> asked = take(state.fold(channel));
    if (asked != null) {
      asked.complete(refusal);
    }
  }

  private synchronized @Nullable CompletableFuture<Optional<Refusal>> take(String folded) {
    return open.remove(folded);
  }

  /** There will be no answers any more. */
  void fail(ChatOpsException cause) {
    List<CompletableFuture<Optional<Refusal>>> unanswered;
    synchronized (this) {
      over = cause;
      unanswered = List.copyOf(open.values());
      open.clear();
    }
    unanswered.forEach(asked -> asked.completeExceptionally(cause));
  }
}

package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.run.Censored;
import dev.chatops.internal.run.Stand;
import dev.chatops.internal.run.Turn;
import dev.chatops.plugin.Unanswered;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all views of one run share: its name, whether it has said anything, and how it waits.
 * Thread-safe.
 */
final class Run {

  private final Bot bot;
  private final String trace;
  private final Bars bars = new Bars();
  private volatile @Nullable Unanswered unanswered;
  private volatile Set<String> secrets = Set.of(); // most runs have none
  private int questions;
  private boolean spoke;

  Run(Bot bot, String trace) {
    this.bot = bot;
    this.trace = trace;
  }

  Bot bot() {
    return bot;
  }

  String trace() {
    return trace;
  }

  Bars bars() {
    return bars;
  }

  /** It says something, or is over: from now on nothing stands in for its words. */
  synchronized void speaks() {
    spoke = true;
  }

  /**
   * Says something in its place, unless it has said something itself. Under the lock, for what
   * stands in for an answer must not come after it; what is said here is only queued.
   */
  synchronized void unlessSpoken(Runnable words) {
    if (!spoke) {
      spoke = true;
      words.run();
    }
  }

  /** Somebody has told this run a secret. */
  synchronized void hide(String secret) {
    if (secret.length() >= Censored.SHORTEST) {
      Set<String> more = new HashSet<>(secrets);
      more.add(secret);
      secrets = Set.copyOf(more);
    }
  }

  /** What went wrong, for the log: without the secrets of the settings and of this run. */
  Throwable censored(Throwable thrown) {
    return Censored.of(thrown, this::censored);
  }

  private String censored(String text) {
    String left = bot.censor().apply(text);
    for (String secret : secrets) {
      left = left.replace(secret, "***");
    }
    return left;
  }

  /** Names a question to buttons. */
  synchronized String nextQuestion() {
    return trace + "." + ++questions;
  }

  /** A question was not answered; no other is asked in this run. */
  Unanswered unanswered(Unanswered why) {
    unanswered = why;
    return why;
  }

  void throwIfUnanswered() {
    Unanswered before = unanswered;
    if (before != null) {
      throw before;
    }
  }

  /** Waits on the bot's clock. */
  void pause(Duration duration) {
    Stand<Boolean> stand = Stand.forBot("the end of a pause of " + Spans.words(duration));
    Time.Timer timer =
        bot.time().schedule(Time.Kind.BUSINESS, duration, () -> stand.end(Boolean.TRUE));
    try {
      await(stand, () -> new ChatOpsException("the command was told to end"));
    } finally {
      timer.cancel();
    }
  }

  /**
   * Waits where the engine knows; only the thread of a command can.
   *
   * @param stopped what to throw if it is told to end meanwhile; the thread stays interrupted
   */
  <T> T await(Stand<T> stand, Supplier<? extends RuntimeException> stopped) {
    Turn turn =
        bot.lanes()
            .current()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "only the thread of a command can wait for " + stand));
    try {
      return turn.stand(stand);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped.get();
    }
  }
}

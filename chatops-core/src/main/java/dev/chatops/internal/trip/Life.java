package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Kind;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The life of one command on the timeline: received once, at most started once, and exactly one
 * end. Thread-safe.
 */
final class Life {

  /** How long the disk may take before a command is refused. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final State RECEIVED = new State(null);
  private static final State STARTING = new State(null);
  private static final State STARTED = new State(null);

  private final AtomicReference<State> state = new AtomicReference<>(RECEIVED);
  private final Bot bot;
  private final Incoming from;
  private final String trace;
  private final String command;
  private final CompletableFuture<Void> received;

  /** One of those above, or over; they are told apart as objects. */
  private static final class State {
    private final Timeline.@Nullable Entry end;

    State(Timeline.@Nullable Entry end) {
      this.end = end;
    }

    Timeline.@Nullable Entry end() {
      return end;
    }
  }

  private Life(Bot bot, Incoming from, Instant at, String trace, String command, String line) {
    this.bot = bot;
    this.from = from;
    this.trace = trace;
    this.command = command;
    this.received =
        bot.timeline().keep(entry(at, Kind.RECEIVED, line, from.key())).toCompletableFuture();
  }

  static Life received(
      Bot bot, Incoming from, Instant at, String trace, String command, String line) {
    return new Life(bot, from, at, trace, command, line);
  }

  /** What is not recorded does not run: returns when this was received, for all to see. */
  void kept() throws InterruptedException {
    try {
      received.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Unrecorded(e);
    }
  }

  /** It could not be recorded that a command was received. */
  static final class Unrecorded extends ChatOpsException {

    @Serial private static final long serialVersionUID = 1L;

    private Unrecorded(Exception cause) {
      super("a command was not recorded, and did not run", cause);
    }
  }

  /** False if it has ended before, as the bot does not wait for ever; it must not start then. */
  boolean starts() {
    if (!state.compareAndSet(RECEIVED, STARTING)) {
      return false;
    }
    try {
      started();
    } finally {
      if (!state.compareAndSet(STARTING, STARTED)) {
        endsLate();
      }
    }
    return state.get() == STARTED;
  }

  /** As far as that shows at once: nothing waits for the disk again. */
  private void started() {
    CompletableFuture<Void> kept =
        bot.timeline().keep(entry(bot.time().now(), Kind.STARTED, "", "")).toCompletableFuture();
    if (kept.isCompletedExceptionally()) {
      throw new Unrecorded(new ExecutionException("its start was refused", null));
    }
  }

  /** An end that came while the start was written down stands behind it. */
  private void endsLate() {
    Timeline.Entry end = Objects.requireNonNull(state.get()).end();
    if (end != null) {
      bot.timeline().append(end);
    }
  }

  /** False if it has ended before; then nothing is written. */
  boolean ends(Kind end, String reason) {
    Timeline.Entry entry = entry(bot.time().now(), end, reason, "");
    State over = new State(entry);
    State before;
    do {
      before = Objects.requireNonNull(state.get());
      if (before.end() != null) {
        return false;
      }
    } while (!state.compareAndSet(before, over));
    if (before != STARTING) {
      bot.timeline().append(entry);
    }
    return true;
  }

  private Timeline.Entry entry(Instant at, Kind kind, String text, String key) {
    return new Timeline.Entry(at, trace, kind, from.where(), from.user(), command, text, key);
  }
}

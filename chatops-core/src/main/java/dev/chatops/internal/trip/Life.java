package dev.chatops.internal.trip;

import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Kind;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The life of one command on the timeline: received once, at most started once, and exactly one
 * end. Thread-safe.
 */
final class Life {

  private final AtomicBoolean over = new AtomicBoolean();
  private final Bot bot;
  private final Incoming from;
  private final String trace;
  private final String command;

  private Life(Bot bot, Incoming from, String trace, String command) {
    this.bot = bot;
    this.from = from;
    this.trace = trace;
    this.command = command;
  }

  static Life received(
      Bot bot, Incoming from, Instant at, String trace, String command, String line) {
    Life life = new Life(bot, from, trace, command);
    life.write(at, Kind.RECEIVED, line);
    return life;
  }

  void started() {
    write(bot.time().now(), Kind.STARTED, "");
  }

  /** False if it has ended before; then nothing is written. */
  boolean ends(Kind end, String reason) {
    boolean first = over.compareAndSet(false, true);
    if (first) {
      write(bot.time().now(), end, reason);
    }
    return first;
  }

  private void write(Instant at, Kind kind, String text) {
    bot.timeline()
        .append(new Timeline.Entry(at, trace, kind, from.where(), from.user(), command, text));
  }
}

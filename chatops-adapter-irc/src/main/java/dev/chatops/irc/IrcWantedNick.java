package dev.chatops.irc;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the bot its own nick back when it had to take another: at once when whoever has it is seen
 * to go, else by trying now and then. Not thread-safe.
 */
final class IrcWantedNick {

  private static final Logger log = LoggerFactory.getLogger(IrcWantedNick.class);

  private final String id;
  private final String wanted;
  private final IrcState state;
  private final Duration between;
  private final Consumer<String> out;
  private long last;

  IrcWantedNick(IrcContext context, IrcState state, Consumer<String> out, long now) {
    this.id = context.id();
    this.wanted = context.settings().nick();
    this.state = state;
    this.between = context.times().rejoin();
    this.out = out;
    this.last = now;
  }

  boolean isMissing() {
    return !state.isSelf(wanted);
  }

  /** Takes a line before it changes who is who. */
  void on(IrcLine line, long now) {
    boolean moves = line.command().equals("NICK") || line.command().equals("QUIT");
    if (!moves) {
      return;
    }
    if (state.isSelf(line.nick()) && isMissing() && isWanted(line.param(0))) {
      log.info("{}: the bot is {} again", id, wanted);
    } else if (isMissing() && isWanted(line.nick())) {
      ask(now);
    }
  }

  private boolean isWanted(String nick) {
    return state.support().caseMapping().same(nick, wanted);
  }

  void tick(long now) {
    if (isMissing() && now - last > between.toNanos()) {
      ask(now);
    }
  }

  /** Tries it: RFC 2812 §3.1.2. That it is still taken (433) is no news. */
  void ask(long now) {
    last = now;
    out.accept("NICK " + wanted);
  }
}

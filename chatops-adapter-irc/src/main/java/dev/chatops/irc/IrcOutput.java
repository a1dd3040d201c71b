package dev.chatops.irc;

import org.pircbotx.PircBotX;
import org.pircbotx.output.OutputRaw;

/**
 * The way out for PircBotX and for whoever reached for it. PircBotX's own logs every line, the
 * passwords too, waits between lines, and cuts them by characters. Thread-safe.
 */
final class IrcOutput extends OutputRaw {

  private final IrcBot.Link link;
  private volatile String unasked = "";

  IrcOutput(PircBotX bot, IrcBot.Link link) {
    super(bot, 0);
    this.link = link;
  }

  /** Swallows one line that PircBotX is about to send of itself. */
  void swallow(String line) {
    unasked = line;
  }

  @Override
  public void rawLine(String line) {
    if (line.equals(unasked)) {
      unasked = "";
    } else {
      link.send(line);
    }
  }

  @Override
  public void rawLineNow(String line, boolean resetDelay) {
    link.send(line);
  }

  @Override
  public void rawLineNow(String line) {
    link.send(line);
  }

  @Override
  public void rawLineSplit(String prefix, String message, String suffix) {
    link.send(prefix + message + suffix);
  }
}

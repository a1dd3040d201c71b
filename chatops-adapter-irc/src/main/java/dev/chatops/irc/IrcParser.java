package dev.chatops.irc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pircbotx.InputParser;
import org.pircbotx.PircBotX;
import org.pircbotx.exception.IrcException;
import org.pircbotx.hooks.events.WhoisEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets PircBotX know what happens, so that whoever reaches for it finds its channels and users as
 * they are. It is told line by line what it can digest, and what it chokes on loses nobody's event.
 * Used by the reading thread alone.
 */
final class IrcParser extends InputParser {

  private static final Logger log = LoggerFactory.getLogger(IrcParser.class);

  private final IrcBot.Link link;

  IrcParser(PircBotX bot, IrcBot.Link link) {
    super(bot);
    this.link = link;
  }

  /** PircBotX's own trims with a constant that Guava has given up. */
  @Override
  public void handleLine(String line) {
    link.received(line);
  }

  /** Tells PircBotX of a line. */
  void digest(IrcLine line, String text) {
    if (!isDigestible(line)) {
      return;
    }
    try {
      if (line.code() >= 0) {
        reply(line, text);
      } else {
        command(line, text);
      }
    } catch (IOException | IrcException | RuntimeException | LinkageError e) {
      log.debug("PircBotX could not digest {}", line.command(), e);
    }
  }

  /**
   * Talk is events alone to PircBotX, and it would remember everyone who ever wrote to the bot:
   * only if somebody listens. File transfers it would begin by itself: never.
   */
  private boolean isDigestible(IrcLine line) {
    return switch (line.command()) {
      case "JOIN", "PART", "QUIT", "NICK", "KICK", "MODE", "TOPIC", "INVITE", "AWAY" ->
          !line.source().isEmpty();
      case "PRIVMSG", "NOTICE" ->
          !line.source().isEmpty()
              && ((IrcBot) bot).hasListeners()
              && !IrcCtcp.isCtcp(line.param(1));
      default -> line.code() >= 0;
    };
  }

  private void command(IrcLine line, String text) throws IOException {
    if (line.command().equals("JOIN") && line.nick().equalsIgnoreCase(bot.getNick())) {
      ((IrcOutput) bot.sendRaw()).swallow("MODE " + line.param(0));
    }
    processCommand(
        line.param(0),
        configuration.getBotFactory().createUserHostmask(bot, line.source()),
        line.command(),
        text,
        new ArrayList<>(line.params()),
        ImmutableMap.copyOf(line.tags()));
  }

  private void reply(IrcLine line, String text) throws IOException, IrcException {
    List<String> params = new ArrayList<>(line.params());
    switch (line.command()) {
      case "001" -> processConnect(text, "001", line.param(0), params);
      case "319" -> whoisChannels(line);
      case "372" -> motd(line);
      default -> {}
    }
    if (((IrcBot) bot).isLoggedIn() && !line.command().matches("319|372")) {
      processServerResponse(line.code(), text, params);
    }
  }

  /** RPL_WHOISCHANNELS and RPL_MOTD, too, use what Guava has given up. */
  private void whoisChannels(IrcLine line) {
    WhoisEvent.Builder whois = whoisBuilder.get(line.param(1));
    if (whois != null) {
      whois.channels(ImmutableList.copyOf(IrcText.words(line.words())));
    }
  }

  private void motd(IrcLine line) {
    if (motdBuilder != null) {
      motdBuilder.append(line.words().replaceFirst("^- ?", "")).append('\n');
    }
  }
}

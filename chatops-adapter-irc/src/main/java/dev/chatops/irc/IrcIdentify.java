package dev.chatops.irc;

import dev.chatops.config.ConfigException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a service who the bot is, and what it answers. Services answer in prose; what is taken for
 * a yes also comes as RPL_LOGGEDIN (900) from newer servers. Without an answer the bot goes on as a
 * stranger and tries again later: services may be away for a while. Not thread-safe.
 */
final class IrcIdentify {

  private static final Logger log = LoggerFactory.getLogger(IrcIdentify.class);

  private static final Pattern YES =
      Pattern.compile("(now|already) (identified|logged in|recognized)|password accepted");

  private static final Pattern NO =
      Pattern.compile(
          "(invalid|incorrect|wrong|bad) password|password.{0,20} incorrect"
              + "|(isn't|is not|not a) registered|authentication failed");

  private final IrcContext context;
  private final @Nullable IrcServices services;
  private final IrcWantedNick nick;
  private final Consumer<String> out;
  private State state;
  private long last;
  private boolean refused;

  private enum State {
    /** It has not been told. */
    NEW,
    /** It has been told and has not answered. */
    ASKED,
    /** It does not answer, or is not there. */
    AWAY,
    /** The bot is who it is. */
    KNOWN
  }

  IrcIdentify(IrcContext context, IrcWantedNick nick, Consumer<String> out) {
    this.context = context;
    this.services = context.settings().nickserv();
    this.nick = nick;
    this.out = out;
    this.state = services == null ? State.KNOWN : State.NEW;
  }

  /** Tells it, if there is one. */
  void begin(long now) {
    if (services != null) {
      state = State.ASKED;
      last = now;
      out.accept(services.identify());
    }
  }

  /** Whether there is nothing more to wait for before the bot goes into its rooms. */
  boolean isSettled() {
    return state == State.KNOWN || state == State.AWAY;
  }

  /** Whether the service has said no. */
  boolean isRefused() {
    return refused;
  }

  /**
   * Takes a line that may be an answer.
   *
   * @throws ConfigException if the password is wrong
   */
  void on(IrcLine line, long now) {
    if (services == null) {
      return;
    }
    if (line.command().equals("NOTICE") && services.isFrom(line)) {
      notice(services, line.words(), now);
    } else if (state == State.ASKED && line.command().equals("900")) {
      known(services);
    } else if (state == State.ASKED && isAbsent(line, services)) {
      away(services.service() + " is not there");
    }
  }

  private static boolean isAbsent(IrcLine line, IrcServices services) {
    return line.command().matches("401|402|440")
        && !line.param(1).isEmpty()
        && services
            .service()
            .toLowerCase(Locale.ROOT)
            .startsWith(line.param(1).toLowerCase(Locale.ROOT));
  }

  private void notice(IrcServices from, String words, long now) {
    String said = IrcText.plain(words).toLowerCase(Locale.ROOT);
    if (state == State.ASKED && YES.matcher(said).find()) {
      known(from);
    } else if (state == State.ASKED && NO.matcher(said).find()) {
      refused = true;
      throw new ConfigException(
          "nickserv: " + from.service() + " does not take the password: " + IrcText.plain(words));
    } else if (state == State.KNOWN && nick.isMissing()) {
      nick.ask(now); // as a rule it has just made the nick free
    }
  }

  private void known(IrcServices with) {
    state = State.KNOWN;
    log.info("{}: {} knows the bot", context.id(), with.service());
    if (nick.isMissing()) {
      out.accept(with.ghost(context.settings().nick()));
    }
  }

  private void away(String why) {
    state = State.AWAY;
    log.warn("{}: {}; until it is, the bot is a stranger there", context.id(), why);
  }

  void tick(long now) {
    if (services == null) {
      return;
    }
    if (state == State.ASKED && now - last > context.times().ask().toNanos()) {
      away(services.service() + " does not answer");
    } else if (state == State.AWAY && now - last > context.times().rejoin().toNanos()) {
      begin(now);
    }
  }
}

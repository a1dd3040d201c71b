package dev.chatops.irc;

import dev.chatops.irc.IrcSettings.Identity;
import dev.chatops.irc.IrcSettings.Invites;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server who somebody is, where it does not say so with each line: with WHOIS (RFC 2812
 * §3.6.2) about whoever speaks, with WHOX about all who are in a channel that the bot comes into.
 * While one question is open all lines wait, so that their order stays. Not thread-safe.
 *
 * <p>An answer is about the sender of a line only if user and host are those of the line, and if
 * nobody has taken or left the nick meanwhile; otherwise the sender is a stranger. So is everybody
 * while more questions come up than a server would bear.
 */
final class IrcWhois {

  /** What WHOX answers carry, to tell ours from others. */
  static final String TOKEN = "152";

  /** More lines than that do not wait. */
  private static final int MOST = 5_000;

  private final IrcSettings settings;
  private final IrcState state;
  private final Duration patience;
  private final Consumer<String> out;
  private final Deque<IrcLine> held = new ArrayDeque<>();
  private final Deque<String> channels = new ArrayDeque<>();
  private final IrcBudget aboutChannels;
  private final IrcBudget aboutPresent;
  private final IrcBudget aboutOthers;
  private @Nullable Question open;
  private @Nullable Question closed;
  private boolean over;

  /** What is known of the sender of the first line that waits. */
  private static final class Question {

    private final IrcLine line;
    private final long since;
    private boolean same;
    private boolean spoilt;
    private @Nullable String account;
    private boolean ownsNick;

    Question(IrcLine line, long since) {
      this.line = line;
      this.since = since;
    }

    @Nullable String answer() {
      if (!same || spoilt) {
        return null;
      }
      return account == null && ownsNick ? line.nick() : account;
    }
  }

  /**
   * Nothing is asked yet.
   *
   * @param out takes the lines that ask
   * @param now as {@link System#nanoTime}
   */
  IrcWhois(
      IrcSettings settings, IrcState state, Duration patience, Consumer<String> out, long now) {
    this.settings = settings;
    this.state = state;
    this.patience = patience;
    this.out = out;
    aboutChannels = new IrcBudget(3, Duration.ofSeconds(2), now);
    aboutPresent = new IrcBudget(5, Duration.ofSeconds(4), now);
    aboutOthers = new IrcBudget(3, Duration.ofSeconds(8), now);
  }

  /** The bot has come into a channel: who is there? */
  void entered(String channel, long now) {
    if (state.support().whox() && settings.identity() == Identity.ACCOUNT) {
      channels.add(channel);
      askAboutChannels(now);
    }
  }

  private void askAboutChannels(long now) {
    while (!channels.isEmpty() && aboutChannels.take(now)) {
      out.accept("WHO " + channels.remove() + " %tna," + TOKEN);
    }
  }

  /**
   * Takes a line that belongs to the answer.
   *
   * @return true if it is nobody else's business
   */
  boolean isAnswer(IrcLine line) {
    Question question = open;
    if (question == null) {
      return false;
    }
    if (line.code() < 0) {
      question.spoilt |= isAboutTheNick(line, question);
      return false;
    }
    if (!same(line.param(1), question)) {
      return false;
    }
    switch (line.command()) {
      case "311" -> question.same = isTheSender(line, question.line.source());
      case "330" -> question.account = line.param(2);
      case "307" -> question.ownsNick = true;
      case "318", "401" -> answered(question);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isAboutTheNick(IrcLine line, Question question) {
    return switch (line.command()) {
      case "NICK" -> same(line.nick(), question) || same(line.param(0), question);
      case "QUIT" -> same(line.nick(), question);
      default -> false;
    };
  }

  private boolean same(String nick, Question question) {
    return state.fold(nick).equals(state.fold(question.line.nick()));
  }

  /** RPL_WHOISUSER: {@code <nick> <user> <host> * :<real name>}. */
  private static boolean isTheSender(IrcLine line, String source) {
    String address = source.substring(source.indexOf('!') + 1);
    return address.equals(line.param(2) + "@" + line.param(3));
  }

  private void answered(Question question) {
    open = null;
    closed = question;
  }

  /** Whether a line has to wait, because one before it does or because its sender is not known. */
  boolean holds(IrcLine line, long now) {
    if (open != null) {
      held.add(line);
      if (held.size() > MOST) {
        answered(open);
      }
      return true;
    }
    if (mustAsk(line, now)) {
      ask(line, now);
      held.add(line);
      return true;
    }
    return false;
  }

  private void ask(IrcLine line, long now) {
    open = new Question(line, now);
    out.accept("WHOIS " + line.nick());
  }

  private boolean mustAsk(IrcLine line, long now) {
    return !over
        && settings.identity() == Identity.ACCOUNT
        && line.source().indexOf('!') > 0
        && state.mustAsk(line)
        && matters(line)
        && !state.isSelf(line.nick())
        && (state.isInSight(line.nick()) ? aboutPresent : aboutOthers).take(now);
  }

  private boolean matters(IrcLine line) {
    String to = line.param(0);
    return switch (line.command()) {
      case "PRIVMSG" ->
          (state.isSelf(to) || state.isIn(to) && !state.isHistoric(line, to))
              && (!IrcCtcp.isCtcp(line.param(1)) || IrcCtcp.isAction(line));
      case "INVITE" -> settings.invites() == Invites.VERIFIED && state.isSelf(to);
      default -> false;
    };
  }

  /** The next line that need not wait any longer; null if none is ready. */
  @Nullable IrcLine next(long now) {
    state.forgetAnswer();
    IrcLine first = open == null ? held.peek() : null;
    if (first == null) {
      return null;
    }
    Question question = closed;
    if (question != null) {
      closed = null;
      state.answered(first, question.answer());
    } else if (mustAsk(first, now)) {
      ask(first, now);
      return null;
    }
    return held.remove();
  }

  /** Gives a question up that has no answer for too long. */
  void tick(long now) {
    askAboutChannels(now);
    Question question = open;
    if (question != null && now - question.since > patience.toNanos()) {
      answered(question);
    }
  }

  /** Asks nothing any more: whoever has not been asked about is a stranger. */
  void end() {
    over = true;
    if (open != null) {
      answered(open);
    }
  }
}

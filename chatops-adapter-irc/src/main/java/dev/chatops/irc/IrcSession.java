package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import dev.chatops.irc.IrcJoins.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on over one connection: logging in, going into the rooms, telling events, and seeing to
 * it that the line is alive. The reading thread drives it; other threads may ask what it knows.
 */
final class IrcSession implements IrcConnection.Session {

  private static final Logger log = LoggerFactory.getLogger(IrcSession.class);

  /** What servers say to something the bot has sent and they will not do (RFC 2812 §5.2). */
  private static final String COMPLAINTS = "40[1-57]|41[1-57]|442|461|482";

  private static final Duration BETWEEN_CTCP = Duration.ofSeconds(2);

  private final IrcContext context;
  private final Runnable ready;
  private final boolean strict;
  private final IrcLogin login;
  private final IrcState state;
  private final IrcWho who;
  private final IrcEvents events;
  private final IrcJoins joins;
  private final IrcPresence presence;
  private final IrcWantedNick nick;
  private final IrcIdentify identify;
  private final IrcWhois whois;
  private final IrcPulse pulse;
  private final IrcConnection connection;
  private final long began = System.nanoTime();
  private long lastCtcp = began - BETWEEN_CTCP.toNanos();
  private volatile Phase phase = Phase.LOGIN;

  private enum Phase {
    /** The server has not let the bot in. */
    LOGIN,
    /** It has, and tells what it can. */
    WELCOME,
    /** A service is told who the bot is. */
    IDENTIFYING,
    /** The rooms are asked for. */
    JOINING,
    /** All rooms have answered. */
    READY
  }

  /**
   * Nothing is opened yet.
   *
   * @param strict whether a room that refuses the bot ends the session, as it does at the start
   * @param ready is told once, when the bot is connected and in its rooms
   */
  IrcSession(IrcContext context, boolean strict, Runnable ready) {
    this.context = context;
    this.strict = strict;
    this.ready = ready;
    IrcSettings settings = context.settings();
    login = new IrcLogin(settings);
    state = new IrcState(settings.nick(), System::nanoTime);
    who = new IrcWho(context.id(), settings.identity(), state);
    events = new IrcEvents(state, who, context.keys());
    joins = new IrcJoins(state);
    presence = new IrcPresence(context, state, who, joins, this::write);
    nick = new IrcWantedNick(context, state, this::write, began);
    identify = new IrcIdentify(context, nick, this::write);
    whois = new IrcWhois(settings, state, context.times().ask(), this::write, began);
    pulse = new IrcPulse(context.times().silence(), began);
    connection = new IrcConnection(context.id(), settings, context.times(), this);
  }

  private void write(String line) {
    connection.write(line);
  }

  @Override
  public void begin() {
    login.greeting().forEach(this::write);
  }

  @Override
  public void on(IrcLine line) {
    long now = System.nanoTime();
    pulse.heard(now);
    switch (line.command()) {
      case "PING" -> write("PONG :" + line.words());
      case "PONG" -> {}
      default -> {
        if (phase == Phase.LOGIN) {
          logIn(line);
        } else {
          inOrder(line, now);
        }
      }
    }
  }

  private void logIn(IrcLine line) {
    login.on(line).forEach(this::write);
    if (login.registered()) {
      state.agreed(login.agreed());
      state.before(line);
      phase = Phase.WELCOME;
    }
  }

  private void inOrder(IrcLine line, long now) {
    if (line.command().equals("ERROR")) {
      over();
      throw DeliveryException.notYet(
          "the server closed the connection: " + line.words(), Duration.ofSeconds(1));
    }
    if (whois.isAnswer(line)) {
      goOnWithHeld(now);
    } else if (!whois.holds(line, now)) {
      live(line, now);
    }
  }

  private void goOnWithHeld(long now) {
    for (IrcLine next = whois.next(now); next != null; next = whois.next(now)) {
      live(next, now);
    }
  }

  /** What still waits to be told is told, about strangers, before the link counts as lost. */
  @Override
  public void over() {
    whois.end();
    try {
      goOnWithHeld(System.nanoTime());
    } catch (ChatOpsException e) {
      log.debug("{}: on a connection that is over: {}", context.id(), e.getMessage());
    }
  }

  private void live(IrcLine line, long now) {
    state.before(line);
    joins.on(line).ifPresentOrElse(this::refused, () -> complain(line));
    nick.on(line, now);
    identify.on(line, now);
    presence.on(line, now);
    List<Event> told = events.of(line);
    state.after(line); // who hears that the bot has left a room must find it gone
    told.forEach(context.events());
    answerCtcp(line, now);
    if (line.command().equals("JOIN") && state.isSelf(line.nick())) {
      whois.entered(line.param(0), now);
    }
    if (phase == Phase.WELCOME && line.command().matches("376|422")) {
      welcome(now);
    }
    goOn(now);
  }

  private void goOn(long now) {
    if (phase == Phase.IDENTIFYING && identify.isSettled()) {
      presence.enter(now);
      phase = Phase.JOINING;
    }
    if (phase == Phase.JOINING && presence.isAnswered()) {
      arrive();
    }
  }

  /** The end of the message of the day: by now the server has said how it folds names. */
  private void welcome(long now) {
    if (nick.isMissing()) {
      log.warn(
          "{}: the nick {} is taken; the bot is {} until it is free",
          context.id(),
          context.settings().nick(),
          state.nick());
    }
    if (context.rooms().all().isEmpty()) {
      write("USERHOST " + state.nick());
    }
    identify.begin(now);
    phase = Phase.IDENTIFYING;
  }

  private void arrive() {
    if (strict) {
      presence.checkLetIn();
    }
    phase = Phase.READY;
    log.info("{}: connected to {} as {}", context.id(), context.settings().host(), state.nick());
    context.events().accept(new Event.Connected(context.keys().next(), who.self()));
    ready.run();
  }

  private void refused(Refusal refusal) {
    if (!strict || phase == Phase.READY) {
      log.warn("{}: {}", context.id(), refusal);
    }
  }

  private void answerCtcp(IrcLine line, long now) {
    if (line.command().equals("PRIVMSG") && now - lastCtcp >= BETWEEN_CTCP.toNanos()) {
      Optional<String> answer = IrcCtcp.answer(line, state, context.clock());
      answer.ifPresent(this::write);
      lastCtcp = answer.isPresent() ? now : lastCtcp;
    }
  }

  private void complain(IrcLine line) {
    if (line.code() >= 400 && line.command().matches(COMPLAINTS)) {
      log.warn("{}: {} for {}: {}", context.id(), line.command(), line.param(1), line.words());
    }
  }

  @Override
  public void tick() {
    long now = System.nanoTime();
    if (phase != Phase.READY && now - began > context.times().register().toNanos()) {
      throw new DeliveryException(
          "the server did not let the bot in within "
              + context.times().register().toSeconds()
              + " s",
          Sent.NO);
    }
    if (pulse.mustAsk(now)) {
      write("PING :" + context.id());
    }
    whois.tick(now);
    goOnWithHeld(now);
    if (phase.compareTo(Phase.IDENTIFYING) >= 0) {
      identify.tick(now);
      goOn(now);
    }
    if (phase == Phase.READY) {
      presence.tick(now);
      nick.tick(now);
    }
  }

  boolean isReady() {
    return phase == Phase.READY;
  }

  /** Whether the server or its services have said that the bot is not wanted, whatever it tries. */
  boolean isBarred() {
    return login.isBarred() || identify.isRefused();
  }

  IrcConnection connection() {
    return connection;
  }

  IrcState state() {
    return state;
  }

  IrcWho who() {
    return who;
  }

  IrcJoins joins() {
    return joins;
  }
}

package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Event;
import dev.chatops.config.ConfigException;
import dev.chatops.irc.IrcJoins.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
  private final IrcPulse pulse;
  private final IrcConnection connection;
  private final long began = System.nanoTime();
  private List<CompletableFuture<Optional<Refusal>>> firstJoins = List.of();
  private long lastJoins = began;
  private long lastCtcp = began - BETWEEN_CTCP.toNanos();
  private volatile Phase phase = Phase.LOGIN;

  private enum Phase {
    /** The server has not let the bot in. */
    LOGIN,
    /** It has, and tells what it can. */
    WELCOME,
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
    login = new IrcLogin(context.settings());
    state = new IrcState(context.settings().nick());
    who = new IrcWho(context.id(), context.settings().identity(), state);
    events = new IrcEvents(state, who, context.keys());
    joins = new IrcJoins(state);
    pulse = new IrcPulse(context.times().silence(), began);
    connection = new IrcConnection(context.id(), context.settings(), context.times(), this);
  }

  @Override
  public void begin() {
    login.greeting().forEach(connection::write);
  }

  @Override
  public void on(IrcLine line) {
    pulse.heard(System.nanoTime());
    switch (line.command()) {
      case "PING" -> connection.write("PONG :" + line.words());
      case "PONG" -> {}
      default -> {
        if (phase == Phase.LOGIN) {
          logIn(line);
        } else {
          live(line);
        }
      }
    }
  }

  private void logIn(IrcLine line) {
    login.on(line).forEach(connection::write);
    if (login.registered()) {
      state.agreed(login.agreed());
      state.before(line);
      phase = Phase.WELCOME;
    }
  }

  private void live(IrcLine line) {
    if (line.command().equals("ERROR")) {
      throw DeliveryException.notYet(
          "the server closed the connection: " + line.words(), Duration.ofSeconds(1));
    }
    state.before(line);
    joins.on(line).ifPresentOrElse(this::refused, () -> complain(line));
    List<Event> told = events.of(line);
    state.after(line); // who hears that the bot has left a room must find it gone
    told.forEach(context.events());
    answerCtcp(line);
    goOn(line);
  }

  private void goOn(IrcLine line) {
    if (phase == Phase.WELCOME && line.command().matches("376|422")) {
      welcome();
    }
    if (phase == Phase.JOINING && firstJoins.stream().allMatch(CompletableFuture::isDone)) {
      arrive();
    }
    if (line.command().equals("KICK") && state.isSelf(line.param(1))) {
      lastJoins = System.nanoTime(); // whoever kicked the bot has a while without it
    }
  }

  /** The end of the message of the day: by now the server has said how it folds names. */
  private void welcome() {
    logWhoWeAre();
    if (context.rooms().all().isEmpty()) {
      connection.write("USERHOST " + state.nick());
    }
    firstJoins = ask(context.rooms().all());
    phase = Phase.JOINING;
  }

  private void logWhoWeAre() {
    if (!state.nick().equals(context.settings().nick())) {
      log.warn(
          "{}: the nick {} is taken; the bot is {}",
          context.id(),
          context.settings().nick(),
          state.nick());
    }
    if (context.settings().identity() == IrcSettings.Identity.ACCOUNT && !state.vouches()) {
      log.warn(
          "{}: this server vouches for nobody (it offers no account-tag), so all are strangers"
              + " to access; on a private network, identity = nick takes a nick for a person",
          context.id());
    }
  }

  private List<CompletableFuture<Optional<Refusal>>> ask(List<IrcRoom> rooms) {
    lastJoins = System.nanoTime();
    List<CompletableFuture<Optional<Refusal>>> answers =
        rooms.stream().map(room -> joins.expect(room.name())).toList();
    IrcRooms.joinLines(rooms).forEach(connection::write);
    return answers;
  }

  private void arrive() {
    List<Refusal> refusals = firstJoins.stream().flatMap(answer -> answer.join().stream()).toList();
    if (strict && !refusals.isEmpty()) {
      throw refused(refusals);
    }
    phase = Phase.READY;
    log.info("{}: connected to {} as {}", context.id(), context.settings().host(), state.nick());
    context.events().accept(new Event.Connected(context.keys().next(), who.self()));
    ready.run();
  }

  private static RuntimeException refused(List<Refusal> refusals) {
    String all = String.join("; ", refusals.stream().map(Refusal::toString).toList());
    return refusals.stream().allMatch(Refusal::passing)
        ? new DeliveryException(all, Sent.NO)
        : new ConfigException(all);
  }

  private void refused(Refusal refusal) {
    if (!strict || phase == Phase.READY) {
      log.warn("{}: {}", context.id(), refusal);
    }
  }

  private void answerCtcp(IrcLine line) {
    long now = System.nanoTime();
    if (line.command().equals("PRIVMSG") && now - lastCtcp >= BETWEEN_CTCP.toNanos()) {
      Optional<String> answer = IrcCtcp.answer(line, state, context.clock());
      answer.ifPresent(connection::write);
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
      connection.write("PING :" + context.id());
    }
    if (phase == Phase.READY && now - lastJoins > context.times().rejoin().toNanos()) {
      ask(missing());
    }
  }

  private List<IrcRoom> missing() {
    return context.rooms().all().stream()
        .filter(room -> !state.isIn(room.name()) && !joins.isOpen(room.name()))
        .toList();
  }

  boolean isReady() {
    return phase == Phase.READY;
  }

  /** Whether the server has said that the bot is not wanted, whatever it tries. */
  boolean isBarred() {
    return login.isBarred();
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

package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.config.ConfigException;
import dev.chatops.irc.IrcJoins.Refusal;
import dev.chatops.irc.IrcSettings.Invites;
import dev.chatops.irc.IrcSettings.Kicked;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the bot is where it should be: goes into its rooms, back into those that it was
 * thrown out of, and where it is invited, as the settings say. Not thread-safe.
 */
final class IrcPresence {

  private static final Logger log = LoggerFactory.getLogger(IrcPresence.class);

  /** Somebody who invites the bot everywhere must not be able to have it everywhere. */
  private static final int MOST_INVITED = 20;

  private final IrcContext context;
  private final IrcState state;
  private final IrcWho who;
  private final IrcJoins joins;
  private final Consumer<String> out;
  private List<CompletableFuture<Optional<Refusal>>> first = List.of();
  private long last;

  IrcPresence(
      IrcContext context, IrcState state, IrcWho who, IrcJoins joins, Consumer<String> out) {
    this.context = context;
    this.state = state;
    this.who = who;
    this.joins = joins;
    this.out = out;
  }

  /** Asks to be let into all rooms. */
  void enter(long now) {
    first = ask(context.rooms().all(), now);
  }

  /** Whether all rooms have answered. */
  boolean isAnswered() {
    return first.stream().allMatch(CompletableFuture::isDone);
  }

  /**
   * Looks at the answers.
   *
   * @throws ConfigException if a room will not have the bot
   * @throws DeliveryException if it would, at another time
   */
  void checkLetIn() {
    List<Refusal> refusals = first.stream().flatMap(answer -> answer.join().stream()).toList();
    if (refusals.isEmpty()) {
      return;
    }
    String all = String.join("; ", refusals.stream().map(Refusal::toString).toList());
    throw refusals.stream().allMatch(Refusal::passing)
        ? new DeliveryException(all, Sent.NO)
        : new ConfigException(all);
  }

  private List<CompletableFuture<Optional<Refusal>>> ask(List<IrcRoom> rooms, long now) {
    last = now;
    List<CompletableFuture<Optional<Refusal>>> answers =
        rooms.stream().map(room -> joins.expect(room.name())).toList();
    IrcRooms.joinLines(rooms).forEach(out);
    return answers;
  }

  void on(IrcLine line, long now) {
    if (line.command().equals("KICK") && state.isSelf(line.param(1))) {
      kicked(line, now);
    } else if (line.command().equals("INVITE") && state.isSelf(line.param(0))) {
      invited(line, now);
    }
  }

  private void kicked(IrcLine line, long now) {
    last = now; // whoever kicked the bot has a while without it
    if (context.settings().kicked() == Kicked.LEAVE) {
      context.rooms().remove(line.param(0), letters());
      log.info("{}: thrown out of {}, and stays out", context.id(), line.param(0));
    }
  }

  private void invited(IrcLine line, long now) {
    String channel = line.param(1);
    boolean valid = state.support().isChannel(channel) && IrcRoom.parse(channel).isPresent();
    if (!valid || state.isIn(channel) || joins.isOpen(channel)) {
      return;
    }
    Optional<IrcRoom> wanted = context.rooms().find(channel, letters());
    Invites policy = context.settings().invites();
    if (wanted.isPresent() && policy != Invites.NEVER) {
      ask(List.of(wanted.get()), now);
    } else if (policy == Invites.ANYBODY
        || policy == Invites.VERIFIED && who.sender(line).verified()) {
      follow(channel, line.nick(), now);
    } else {
      log.info("{}: {} invites the bot into {}; not followed", context.id(), line.nick(), channel);
    }
  }

  private void follow(String channel, String by, long now) {
    if (context.rooms().all().size() >= context.settings().rooms().size() + MOST_INVITED) {
      log.warn("{}: {} invites the bot into {}: too many", context.id(), by, channel);
      return;
    }
    log.info("{}: {} invites the bot into {}", context.id(), by, channel);
    IrcRoom room = context.rooms().add(channel, null, letters());
    ask(List.of(room), now)
        .forEach(answer -> answer.thenAccept(refusal -> forget(refusal, channel)));
  }

  private void forget(Optional<Refusal> refusal, String channel) {
    if (refusal.isPresent()) {
      context.rooms().remove(channel, letters());
    }
  }

  private CaseMapping letters() {
    return state.support().caseMapping();
  }

  /** Tries the rooms again that the bot should be in and is not. */
  void tick(long now) {
    if (now - last > context.times().rejoin().toNanos()) {
      ask(missing(), now);
    }
  }

  private List<IrcRoom> missing() {
    return context.rooms().all().stream()
        .filter(room -> !state.isIn(room.name()) && !joins.isOpen(room.name()))
        .toList();
  }
}

package dev.chatops.internal.trip;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.User;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one adapter tells what happened: drops what was seen before, the bot's own words and
 * history, and hands the rest on. Never blocks and never throws. Thread-safe.
 */
final class Inbox implements Inbound {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /** How many events back a second delivery is still known as one. */
  private static final int REMEMBERED = 10_000;

  private final Seen seen = new Seen(REMEMBERED);
  private final Link link;
  private final Adapter teller;
  private final Trip trip;
  private final Consumer<Link> over;

  Inbox(Link link, Trip trip, Consumer<Link> over) {
    this.link = link;
    this.teller = link.instance();
    this.trip = trip;
    this.over = over;
    trip.restart().keys(link.id()).forEach(seen::first);
    trip.presence().roster().lost(link.id(), "the connection was lost");
  }

  @Override
  public void accept(Event event) {
    try {
      if (!link.current(teller)) {
        log.debug("{}: told after its end: {}", link.id(), event.key());
      } else if (seen.first(event.key())) {
        take(event);
      } else {
        log.debug("{}: seen before: {}", link.id(), event.key());
      }
    } catch (Throwable e) {
      // Whatever it is, it must not end the thread that reads the network.
      log.error("{}: an event was lost", link.id(), e);
    }
  }

  private void take(Event event) {
    if (event instanceof Event.Connected connected) {
      link.connected(connected.self());
      log.info("{}: connected as {}", link.id(), connected.self());
      trip.rejoining().connected(link);
    } else if (event instanceof Event.Disconnected disconnected) {
      link.state(Link.State.DISCONNECTED, disconnected.reason());
      log.warn("{}: disconnected: {}", link.id(), link.note());
    } else if (!live(event)) {
      return;
    } else if (foreign(event)) {
      log.error("{}: somebody of another network cannot speak here: {}", link.id(), event.key());
      return;
    }
    trip.presence().roster().takes(event, link.id());
    trip.router().route(event, link);
  }

  /** Not from before, and not what the bot itself has done. */
  private boolean live(Event event) {
    if (event instanceof Event.Said said) {
      return said.origin() == Origin.LIVE && !link.isSelf(said.message().from());
    } else if (event instanceof Event.Edited edited) {
      return !link.isSelf(edited.message().from());
    } else if (event instanceof Event.Reacted reacted) {
      return !link.isSelf(reacted.by());
    }
    return true;
  }

  /** An adapter that speaks for another one's people could lend anybody their rights. */
  private boolean foreign(Event event) {
    User who = null;
    if (event instanceof Event.Said said) {
      who = said.message().from();
    } else if (event instanceof Event.Invoked invoked) {
      who = invoked.by();
    } else if (event instanceof Event.Pressed pressed) {
      who = pressed.by();
    } else if (event instanceof Event.Answered answered) {
      who = answered.by();
    }
    return who != null && !who.id().adapter().equals(link.id());
  }

  @Override
  public Catalog catalog() {
    return trip.catalog();
  }

  @Override
  public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
    return trip.suggest(link, who, where, line);
  }

  @Override
  public CompletionStage<Void> settled() {
    return trip.settled();
  }

  @Override
  public void retrying(int tries, String why, Duration next) {
    if (link.current(teller) && link.state() == Link.State.DISCONNECTED) {
      link.state(Link.State.DISCONNECTED, Link.tried(tries, why, next));
    }
  }

  @Override
  public void ended() {
    if (!link.current(teller)) {
      return;
    }
    link.state(Link.State.ENDED, "no more input");
    over.accept(link);
  }

  @Override
  public void failed(ChatOpsException cause) {
    if (!link.current(teller)) {
      return;
    }
    String why = link.censored(String.valueOf(cause.getMessage()));
    log.error("{}: gave up: {}", link.id(), why);
    link.state(Link.State.FAILED, why);
    over.accept(link);
  }
}

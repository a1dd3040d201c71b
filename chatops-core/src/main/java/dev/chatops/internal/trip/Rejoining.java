package dev.chatops.internal.trip;

import dev.chatops.chat.RoomId;
import dev.chatops.internal.run.Turn;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After each connect, makes true on one network what people want of its rooms, on a worker; what
 * the network refuses is tried again, ever more rarely, as long as the connection stands.
 * Thread-safe.
 */
final class Rejoining {

  private static final Logger log = LoggerFactory.getLogger(Rejoining.class);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LAST = Duration.ofMinutes(32);

  private final Bot bot;
  private final Presence presence;

  Rejoining(Bot bot, Presence presence) {
    this.bot = bot;
    this.presence = presence;
  }

  /** The network is there, for the first time or again. */
  void connected(Link link) {
    submit(link, link.connections(), FIRST);
  }

  private void submit(Link link, int connection, Duration pause) {
    if (!over(link, connection)) {
      bot.lanes().submit(link, new Round(link, connection, pause));
    }
  }

  private boolean over(Link link, int connection) {
    boolean connected = link.state() == Link.State.CONNECTED;
    return bot.stopping().get() || !connected || link.connections() != connection;
  }

  private void later(Link link, int connection, Duration pause) {
    Duration next = pause.multipliedBy(2);
    bot.time()
        .schedule(
            Time.Kind.BUSINESS,
            pause,
            () -> submit(link, connection, next.compareTo(LAST) > 0 ? LAST : next));
  }

  /** All rooms once. */
  private final class Round extends Turn {

    private final Link link;
    private final int connection;
    private final Duration pause;
    private volatile boolean begun;

    Round(Link link, int connection, Duration pause) {
      this.link = link;
      this.connection = connection;
      this.pause = pause;
    }

    @Override
    protected void run() {
      begun = true;
      boolean all = true;
      try {
        Map<RoomId, Boolean> wishes = presence.wishes().on(link.id());
        for (RoomId room : wishes.keySet()) {
          if (over(link, connection)) {
            return;
          }
          all &= fulfilled(room);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable e) {
        log.error("{}: what people want of its rooms cannot be read", link.id(), e);
        return;
      }
      if (!all) {
        later(link, connection, pause);
      }
    }

    private boolean fulfilled(RoomId room) throws InterruptedException {
      boolean done = presence.fulfil(link, room, bot.traces().next());
      if (!done) {
        String why = presence.roster().whyNot(room).orElse("");
        log.warn("{}: {} is not as people want it: {}", link.id(), room.value(), why);
      }
      return done;
    }

    /** Too much was to be done at that moment; it is no less true a minute later. */
    @Override
    protected void dropped() {
      if (!begun) {
        later(link, connection, pause);
      }
    }
  }
}

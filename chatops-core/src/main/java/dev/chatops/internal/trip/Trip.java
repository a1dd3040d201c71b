package dev.chatops.internal.trip;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import dev.chatops.internal.run.Turn;
import dev.chatops.internal.timeline.Past;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** All stations in their order, made once a bot; gives each adapter its inbox. Thread-safe. */
public final class Trip {

  private static final Duration SUGGESTING = Duration.ofSeconds(2);

  private final Bot bot;
  private final Router router;
  private final Completions completions;
  private final Exclusives exclusives;
  private final Restart restart;
  private final Presence presence;
  private final Rejoining rejoining;

  /**
   * Puts the stations in their order.
   *
   * @param bot what they share
   * @param builtIns tell about the bot from now on
   * @param links the adapters
   * @param presence knows in which rooms the bot is
   */
  public Trip(Bot bot, BuiltIns builtIns, List<Link> links, Presence presence) {
    this.bot = bot;
    Help help = new Help(bot);
    Pipeline pipeline = new Pipeline(bot.middleware());
    this.exclusives = new Exclusives();
    Stations stations = new Stations(bot, new Gate(bot), pipeline, help, exclusives);
    Status status = new Status(bot, links, bot.time().now());
    builtIns.serve(stations, chat -> status.text());
    this.router = new Router(stations);
    this.completions = new Completions(bot, help);
    this.restart = new Restart(bot);
    this.presence = presence;
    this.rejoining = new Rejoining(bot, presence);
  }

  /**
   * The door for one adapter.
   *
   * @param link the adapter
   * @param over told when it ends or fails
   * @return where it tells what happens
   */
  public Inbound inbox(Link link, Consumer<Link> over) {
    return new Inbox(link, this, over);
  }

  /**
   * Takes over from the process before, once, and before anybody connects.
   *
   * @param past what it has left
   */
  public void recall(Past past) {
    bot.traces().goOnBehind(bot.timeline());
    restart.recall(past);
  }

  /**
   * A network is there: its rooms are told what the process before did not finish.
   *
   * @param link the adapter
   */
  public void connected(Link link) {
    restart.tell(link);
  }

  Restart restart() {
    return restart;
  }

  Presence presence() {
    return presence;
  }

  Rejoining rejoining() {
    return rejoining;
  }

  /**
   * How much there is of what comes and goes.
   *
   * @return numbers by name
   */
  public Map<String, Integer> counts() {
    return Map.of(
        "turns", bot.inFlight().work(),
        "lanes", bot.lanes().size(),
        "people", bot.lanes().owners(),
        "workers", bot.lanes().running().size(),
        "messages", bot.inFlight().open(),
        "questions", bot.questions().size(),
        "keys", exclusives.size(),
        "unstarted", router.unstarted(),
        "rooms", presence.size());
  }

  Router router() {
    return router;
  }

  Catalog catalog() {
    return bot.registry().catalog(bot.name(), bot.prefix());
  }

  CompletionStage<Void> settled() {
    return bot.inFlight().whenSettled();
  }

  CompletionStage<List<String>> suggest(Link link, User who, Conversation where, String line) {
    Incoming from = new Incoming(link.speaker(), where, who, null, null);
    CompletableFuture<List<String>> words = new CompletableFuture<>();
    Time.Timer late =
        bot.time().schedule(Time.Kind.BUSINESS, SUGGESTING, () -> words.complete(List.of()));
    bot.lanes()
        .submit(
            words,
            new Turn() {
              @Override
              protected void run() {
                try {
                  words.complete(completions.of(from, line));
                } finally {
                  dropped();
                }
              }

              @Override
              protected void dropped() {
                words.complete(List.of());
                late.cancel();
              }
            });
    return words;
  }
}

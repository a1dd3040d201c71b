package dev.chatops.irc;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Life;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Spelling;
import dev.chatops.adapter.Traits;
import dev.chatops.adapter.net.Backoff;
import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot on one IRC network. Thread-safe.
 *
 * <p>Two threads while it is connected: one reads and tells events in the order of the wire, one
 * writes, so that {@link #perform} waits for nobody. A receipt means that the socket took the line.
 */
final class IrcAdapter implements Adapter {

  private static final Logger log = LoggerFactory.getLogger(IrcAdapter.class);

  /** A line that changes is a new line here, so not too often. */
  private static final Duration CADENCE = Duration.ofSeconds(5);

  private static final int SMALLEST_LIMIT = 16;

  /** What waits for a new connection must fit there, too, where the bot may bear a longer nick. */
  private static final int RESERVE_BYTES = 16;

  private final IrcContext context;
  private final Traits traits;
  private final IrcRenderer renderer = new IrcRenderer();
  private final IrcDeeds deeds;
  private final IrcState unknown;
  private final Life life;
  private volatile @Nullable IrcKeeper keeper;

  IrcAdapter(String id, IrcSettings settings, IrcTimes times, Clock clock) {
    life = new Life(id, fault -> log.error("{}: an event was not accepted", id, fault));
    IrcRooms rooms = new IrcRooms(settings.rooms());
    FreshKeys keys = new FreshKeys(clock.instant());
    context = new IrcContext(id, settings, times, rooms, keys, clock, life::tell);
    deeds = new IrcDeeds(context);
    unknown = new IrcState(settings.nick(), System::nanoTime);
    traits =
        Traits.of(new Limit(SMALLEST_LIMIT, Limit.Unit.BYTES_UTF8))
            .with(Feature.MEMBERSHIP, Feature.TOPIC)
            .cadence(CADENCE)
            .pace(Pace.UNLIMITED, settings.pace());
  }

  @Override
  public String id() {
    return context.id();
  }

  /** The limit is what the prefix leaves that the server adds; before it is known, the longest. */
  @Override
  public Traits traits(Room where) {
    IrcState state = ready().map(IrcSession::state).orElse(unknown);
    int room = IrcActions.room(where.id().value(), state.prefixBytes()) - RESERVE_BYTES;
    return traits.limit(new Limit(Math.max(SMALLEST_LIMIT, room), Limit.Unit.BYTES_UTF8));
  }

  @Override
  public Renderer renderer() {
    return renderer;
  }

  @Override
  public void start(Inbound target) {
    life.start(target);
    IrcTimes times = context.times();
    IrcKeeper made =
        new IrcKeeper(
            context,
            target,
            new Backoff(times.firstRetry(), times.lastRetry(), RandomGenerator.getDefault()));
    keeper = made;
    if (life.isClosed()) {
      throw down();
    }
    life.await(made.start(), this::close);
    logChoices();
  }

  /**
   * What makes the bot less safe than it could be is said when it has connected: as long as the
   * server is away nothing is unsafe, and each try to reach it would say it again.
   */
  private void logChoices() {
    IrcSettings settings = context.settings();
    if (settings.identity() == IrcSettings.Identity.NICK) {
      log.warn("{}: identity = nick: whoever takes a nick has the rights of its owner", id());
    }
    switch (settings.tls().server().mode()) {
      case DISABLED -> log.warn("{}: tls = false: all is said in the clear, passwords too", id());
      case OPTIONAL ->
          log.warn("{}: tls = optional: without TLS it is as if there were none", id());
      case REQUIRED -> {}
    }
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    return life.perform(() -> deeds.perform(action, ready().orElseThrow(this::down)));
  }

  private DeliveryException down() {
    IrcKeeper current = keeper;
    return life.down(current == null || !current.isOver());
  }

  private Optional<IrcSession> ready() {
    IrcKeeper current = keeper;
    return current == null ? Optional.empty() : current.ready();
  }

  @Override
  public Room direct(User user) {
    return ready()
        .map(session -> session.who().direct(user))
        .orElseGet(() -> Adapter.super.direct(user));
  }

  /** As the server has said; before, as all servers do, lest two people be taken for one. */
  @Override
  public Spelling spelling() {
    return ready()
        .map(session -> session.state().support().caseMapping())
        .orElse(CaseMapping.ASCII);
  }

  @Override
  public void close() {
    life.close();
    IrcKeeper current = keeper;
    if (current != null) {
      current.close();
    }
  }

  @Override
  public <T> Optional<T> unwrap(Class<T> client) {
    return ready()
        .flatMap(session -> session.connection().pircBotX())
        .filter(client::isInstance)
        .map(client::cast);
  }
}

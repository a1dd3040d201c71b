package dev.chatops.irc;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Spelling;
import dev.chatops.adapter.Traits;
import dev.chatops.adapter.net.Backoff;
import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
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
  private final AtomicReference<Life> life = new AtomicReference<>(Life.NEW);
  private volatile @Nullable Inbound inbound;
  private volatile @Nullable IrcKeeper keeper;

  private enum Life {
    NEW,
    STARTED,
    CLOSED
  }

  IrcAdapter(String id, IrcSettings settings, IrcTimes times, Clock clock) {
    IrcRooms rooms = new IrcRooms(settings.rooms());
    FreshKeys keys = new FreshKeys(clock.instant());
    context = new IrcContext(id, settings, times, rooms, keys, clock, this::tell);
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
    if (!life.compareAndSet(Life.NEW, Life.STARTED)) {
      throw new IllegalStateException(id() + " was started before; an adapter starts once");
    }
    inbound = target;
    IrcTimes times = context.times();
    IrcKeeper made =
        new IrcKeeper(
            context,
            target,
            new Backoff(times.firstRetry(), times.lastRetry(), RandomGenerator.getDefault()));
    keeper = made;
    if (life.get() == Life.CLOSED) {
      throw down();
    }
    await(made.start());
    logChoices();
  }

  private void await(CompletableFuture<Void> started) {
    try {
      started.get();
    } catch (ExecutionException e) {
      close();
      throw e.getCause() instanceof ChatOpsException told
          ? told
          : new DeliveryException(id() + " did not start: " + e.getCause(), Sent.NO, e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new DeliveryException(id() + ": interrupted while connecting", Sent.NO, e);
    }
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

  private void tell(Event event) {
    Inbound target = inbound;
    if (target == null || life.get() == Life.CLOSED) {
      return;
    }
    try {
      target.accept(event);
    } catch (RuntimeException e) {
      log.error("{}: an event was not accepted", id(), e);
    }
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    try {
      return deeds.perform(action, ready().orElseThrow(this::down));
    } catch (DeliveryException e) {
      return CompletableFuture.failedStage(e);
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(
          new DeliveryException(id() + ": " + e.getMessage(), Sent.NO, e));
    }
  }

  private DeliveryException down() {
    IrcKeeper current = keeper;
    boolean hope = life.get() == Life.STARTED && (current == null || !current.isOver());
    return hope
        ? DeliveryException.notYet(id() + " is not connected", Duration.ofSeconds(1))
        : new DeliveryException(id() + " is not connected, and will not be", Sent.NO);
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
    life.set(Life.CLOSED);
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

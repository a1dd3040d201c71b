package dev.chatops.testkit;

import static dev.chatops.adapter.DeliveryException.Sent.NO;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The far side of a {@link FakeAdapter}: the rooms and people of a chat that only exists in memory,
 * with everything that can go wrong there on a knob. Thread-safe. Ids count up from 1, so that the
 * same test sees the same ids each time.
 */
public final class FakeNetwork {

  private final Profile profile;
  private final Time time;
  private volatile Traits traits;
  private final Chronicle chronicle = new Chronicle();
  private final Mailbox mailbox = new Mailbox();
  private final Queue<Function<String, Event>> history = new ConcurrentLinkedQueue<>();
  private final FakeFaults faults = new FakeFaults();
  private final FakeWorld world = new FakeWorld();
  private final FakeServer server = new FakeServer(this);
  private final List<Throwable> broken = new CopyOnWriteArrayList<>();
  private final AtomicLong keys = new AtomicLong();
  private volatile @Nullable FakeAdapter connected;

  FakeNetwork(Profile profile, Time time) {
    this.profile = profile;
    this.traits = profile.traits();
    this.time = time;
  }

  /**
   * A network with nobody on it yet, whose clock stands at {@link ManualClock#START}.
   *
   * @param profile what it can do
   */
  public static FakeNetwork like(Profile profile) {
    return new FakeNetwork(profile, ManualClock.create());
  }

  /** Takes words as fast as they come. */
  public void unpaced() {
    traits = traits.pace(Pace.UNLIMITED, Pace.UNLIMITED);
  }

  /**
   * Fails the next action that is asked for.
   *
   * @param failure how
   */
  public void failNext(DeliveryException failure) {
    faults.failNext(failure);
  }

  /** Tells the next event twice, under the same key. */
  public void duplicateNext() {
    faults.duplicateNext();
  }

  /** Tells the bot its own words from now on, as some networks do. */
  public void echoOwnWords() {
    faults.echoOwnWords();
  }

  /** Loses the connection; the network stays away until it is restored. */
  public void drop() {
    faults.down(true);
    FakeAdapter adapter = connected;
    if (adapter != null) {
      chronicle.note("the connection is lost");
      tell(key -> new Event.Disconnected(key, "the connection was lost"));
    }
  }

  /** Brings the network back; an adapter that was connected is so again. */
  public void restore() {
    faults.down(false);
    if (connected != null) {
      chronicle.note("the connection is back");
      tell(key -> new Event.Connected(key, self()));
    }
  }

  /**
   * Tells the bot something that happened.
   *
   * @param event makes the event with a key that was never used
   */
  public void tell(Function<String, Event> event) {
    Event made = event.apply("e" + keys.incrementAndGet());
    int times = faults.timesToTell();
    for (int i = 0; i < times; i++) {
      mailbox.put(() -> deliver(made));
    }
  }

  /**
   * Somebody says something just now.
   *
   * @param user who
   * @param where the room or thread
   * @param text what
   */
  public Message says(User user, Conversation where, String text) {
    return says(user, where, text, Event.Origin.LIVE);
  }

  Message says(User user, Conversation where, String text, Event.Origin origin) {
    world.meet(user);
    String mark = origin == Event.Origin.LIVE ? "" : " (" + origin + ")";
    chronicle.said(Place.of(where), user.name() + mark, text);
    Message message =
        new Message(
            world.nextId(where.room().id()), where, user, world.body(text), List.of(), null);
    Function<String, Event> said = key -> new Event.Said(key, message, origin);
    if (origin == Event.Origin.HISTORIC && connected == null) {
      history.add(said);
    } else {
      tell(said);
    }
    return message;
  }

  /** What the bot did, in order. */
  public List<Action> actions() {
    return server.actions();
  }

  /**
   * The commands that the bot offers a native menu.
   *
   * @return its catalog
   * @throws IllegalStateException if no bot is connected
   */
  public Catalog catalog() {
    return inbound().catalog();
  }

  /** What the network can do. */
  public Traits traits() {
    return traits;
  }

  /** Who the bot is here. */
  public User self() {
    return world.self();
  }

  /**
   * A room that anyone may join.
   *
   * @param name such as {@code #ops}
   */
  public Room room(String name) {
    return world.room(name);
  }

  /**
   * A person.
   *
   * @param name both its name and its account
   */
  public User person(String name) {
    return world.person(name);
  }

  /** All that happened, for people to read. */
  @Override
  public String toString() {
    return chronicle.toString();
  }

  Chronicle chronicle() {
    return chronicle;
  }

  List<Throwable> broken() {
    return List.copyOf(broken);
  }

  boolean awaitTold(Duration most) throws InterruptedException {
    return mailbox.awaitEmpty(most);
  }

  FakeWorld world() {
    return world;
  }

  Renderer renderer() {
    return profile.renderer();
  }

  void connect(FakeAdapter adapter) {
    if (faults.isDown()) {
      throw new DeliveryException("the fake network is down", NO);
    }
    connected = adapter;
    tell(key -> new Event.Connected(key, self()));
    for (var old = history.poll(); old != null; old = history.poll()) {
      tell(old);
    }
  }

  void disconnect(FakeAdapter adapter) {
    if (connected == adapter) {
      connected = null;
    }
  }

  CompletionStage<Receipt> perform(
      FakeAdapter adapter, Action action, UnaryOperator<String> clean) {
    if (connected != adapter || faults.isDown()) {
      return CompletableFuture.failedStage(
          new DeliveryException("not connected to the fake network", NO));
    }
    DeliveryException planned = faults.nextFailure();
    if (planned != null) {
      chronicle.note("fails: " + planned.getMessage());
      return CompletableFuture.failedStage(planned);
    }
    return server.receive(action, clean);
  }

  void echo(Conversation where, MessageId message, String text) {
    if (faults.echoes()) {
      Message own = Message.of(message, where, self(), text);
      tell(key -> new Event.Said(key, own, Event.Origin.OWN));
    }
  }

  Instant now() {
    return time.now();
  }

  boolean lines() {
    return profile.lines();
  }

  private void deliver(Event event) {
    FakeAdapter adapter = connected;
    boolean cut = faults.isDown() && !(event instanceof Event.Disconnected);
    if (adapter == null || cut) {
      chronicle.note("the bot is not there and did not get this");
      return;
    }
    try {
      adapter.tell(event);
    } catch (RuntimeException e) {
      chronicle.note("the bot threw where it must not: " + e);
      broken.add(e);
    }
  }

  private Inbound inbound() {
    FakeAdapter adapter = connected;
    return Optional.ofNullable(adapter)
        .flatMap(FakeAdapter::inbound)
        .orElseThrow(() -> new IllegalStateException("no bot is connected"));
  }
}

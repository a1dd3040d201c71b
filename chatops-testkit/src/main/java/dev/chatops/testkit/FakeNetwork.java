package dev.chatops.testkit;

import dev.chatops.adapter.Catalog;
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
import dev.chatops.chat.RoomKey;
import dev.chatops.chat.User;
import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The far side of a {@link FakeAdapter}: the rooms and people of a chat that only exists in memory,
 * with everything that can go wrong there on a knob. Thread-safe. Ids count up from 1, so that the
 * same test sees the same ids each time.
 */
public final class FakeNetwork extends FakeTrouble {

  private final Time time;
  private volatile Profile profile;
  private volatile Traits traits;
  private final Chronicle chronicle = new Chronicle();
  private final Queue<Function<String, Event>> history = new ConcurrentLinkedQueue<>();
  private final FakeWorld world = new FakeWorld();
  private final FakeSigns signs = new FakeSigns();
  private final FakeServer server = new FakeServer(this);
  private final FakeLine line = new FakeLine(this, server);
  private final AtomicLong keys = new AtomicLong();

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

  /**
   * A network with nobody on it yet.
   *
   * @param profile what it can do
   * @param time when things happen on it, and when what is late comes
   */
  public static FakeNetwork like(Profile profile, Time time) {
    return new FakeNetwork(profile, time);
  }

  /** Becomes like another network, before anybody has connected. */
  void become(Profile other) {
    profile = other;
    traits = other.traits();
  }

  /**
   * Takes rooms and accounts for the same that differ in upper and lower case alone, and calls them
   * by their lower case, as IRC and XMPP do. Before any room or person is asked for.
   */
  public void ignoreCase() {
    world.spelled(new CaselessSpelling());
  }

  /**
   * Closes a room to a bot that comes without its key.
   *
   * @param room such as {@code #ops}
   * @param key what opens it; not empty
   */
  public void lock(String room, String key) {
    world.lock(room(room), RoomKey.of(key));
  }

  /**
   * Puts the bot out of a room.
   *
   * @param room such as {@code #ops}
   * @param reason by whom, and why
   */
  public void kick(String room, String reason) {
    Room there = room(room);
    chronicle.note(Place.of(Conversation.of(there)), self().name() + " is put out: " + reason);
    tell(key -> new Event.Left(key, self(), there, reason, true));
  }

  /** Takes words as fast as they come. */
  public void unpaced() {
    traits = traits.pace(Pace.UNLIMITED, Pace.UNLIMITED);
  }

  @Override
  public void drop() {
    faults().down(true);
    if (line.hasBot()) {
      chronicle.note("the connection is lost");
      deliver(new Event.Disconnected(nextKey(), "the connection was lost"));
    }
  }

  @Override
  public void restore() {
    faults().down(false);
    if (line.hasBot()) {
      chronicle.note("the connection is back");
      deliver(new Event.Connected(nextKey(), self()));
    }
  }

  /**
   * Tells the bot something that happened, unless it happened in a room that the bot has left.
   *
   * @param event makes the event with a key that was never used
   */
  @Override
  public void tell(Function<String, Event> event) {
    Event happened = event.apply(nextKey());
    if (Rooms.of(happened).map(world::isIn).orElse(true)) {
      arrivals().happened(happened, this::tellLate).forEach(this::deliver);
    } else {
      chronicle.note("the bot is not in the room and did not get this");
    }
  }

  private void tellLate(Duration delay, Event event) {
    time.schedule(Time.Kind.BUSINESS, delay, () -> deliver(event));
  }

  private String nextKey() {
    return "e" + keys.incrementAndGet();
  }

  /**
   * Somebody says something just now.
   *
   * @param user who
   * @param where the room or thread
   * @param text what
   */
  public Message says(User user, Conversation where, String text) {
    return says(user, where, text, Event.Origin.LIVE, null);
  }

  Message says(
      User user,
      Conversation where,
      String text,
      Event.Origin origin,
      @Nullable MessageId answers) {
    world.meet(user);
    String mark = origin == Event.Origin.LIVE ? "" : " (" + origin + ")";
    chronicle.said(Place.of(where), user.name() + mark, text);
    Message message =
        new Message(
            world.nextId(where.room().id()), where, user, world.body(text), List.of(), answers);
    Function<String, Event> said = key -> new Event.Said(key, message, origin);
    if (origin == Event.Origin.HISTORIC && !line.hasBot()) {
      history.add(said);
    } else {
      tell(said);
    }
    return message;
  }

  /** What the bot did, in order; whoever reads it has looked at all that was said. */
  public List<Action> actions() {
    chronicle.read();
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

  FakeLine line() {
    return line;
  }

  FakeSigns signs() {
    return signs;
  }

  FakeWorld world() {
    return world;
  }

  Renderer renderer() {
    return profile.renderer();
  }

  void connect(FakeAdapter adapter) {
    line.connect(adapter);
    world.comesAnew();
    deliver(new Event.Connected(nextKey(), self()));
    for (var old = history.poll(); old != null; old = history.poll()) {
      tell(old);
    }
  }

  CompletionStage<Receipt> perform(
      FakeAdapter adapter, Action action, UnaryOperator<String> clean) {
    return line.perform(adapter, action, clean);
  }

  void echo(Conversation where, MessageId message, String text) {
    if (faults().echoes()) {
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

  @Override
  void deliver(Event event) {
    line.deliver(event);
  }

  @Override
  Inbound inbound() {
    return line.inbound();
  }
}

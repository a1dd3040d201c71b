package dev.chatops.internal.trip;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.config.Settings;
import dev.chatops.internal.out.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One adapter of the bot over all its instances: when the network was not there at start, a new
 * instance is made for each try. Thread-safe.
 */
public final class Link {

  /** How an adapter stands. */
  public enum State {
    /** It connects, or waits to try again. */
    CONNECTING,
    /** It is connected. */
    CONNECTED,
    /** It lost its connection and goes about getting it back. */
    DISCONNECTED,
    /** It has no more input. */
    ENDED,
    /** It gave up for good. */
    FAILED
  }

  private final String id;
  private final AdapterFactory factory;
  private final Settings settings;
  private volatile Adapter instance;
  private volatile State state = State.CONNECTING;
  private volatile String note = "";
  private volatile boolean started;
  private volatile boolean closed;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile User self;
  private @Nullable Speaker speaker;

  /**
   * Has the first instance made; it reads its settings now.
   *
   * @param id the name of the block
   * @param factory of its type
   * @param settings the block
   */
  public Link(String id, AdapterFactory factory, Settings settings) {
    this.id = id;
    this.factory = factory;
    this.settings = settings;
    this.instance = factory.create(id, settings);
    this.self = User.of(new UserId(id, "~nobody"), "");
  }

  /**
   * Gives it its voice, before it starts.
   *
   * @param voice of this network
   */
  public void speaker(Speaker voice) {
    speaker = voice;
  }

  Speaker speaker() {
    return Objects.requireNonNull(speaker, id);
  }

  /**
   * Which one.
   *
   * @return the name of its block
   */
  public String id() {
    return id;
  }

  /**
   * What kind of network.
   *
   * @return the type of its block
   */
  public String type() {
    return factory.type();
  }

  /**
   * The instance of now.
   *
   * @return started or not
   */
  public Adapter instance() {
    return instance;
  }

  /**
   * The instance, if it can be asked to do something.
   *
   * @return null before it has connected
   */
  public @Nullable Adapter started() {
    return started ? instance : null;
  }

  /**
   * Its start has returned, or failed.
   *
   * @param now whether it can be asked to do something
   */
  public void started(boolean now) {
    started = now;
    if (now && state == State.CONNECTING) {
      state(State.CONNECTED, "");
    }
  }

  /** Makes another instance in place of one that could not connect and is closed. */
  public void renew() {
    started = false;
    instance = factory.create(id, settings);
  }

  /** From here on nobody listens to it. */
  public void close() {
    closed = true;
  }

  /** Whether an instance is the one to listen to: not one that was given up, nor after the end. */
  boolean current(Adapter one) {
    return !closed && instance == one;
  }

  /**
   * It says that it is connected, which it may before its start returns.
   *
   * @param who the bot is there
   */
  void connected(User who) {
    self = Objects.requireNonNull(who, "who the bot is there");
    started = true;
    connections.incrementAndGet();
    state(State.CONNECTED, "");
  }

  /** How often it has connected so far. */
  int connections() {
    return connections.get();
  }

  boolean isSelf(User user) {
    return self.id().equals(user.id());
  }

  /** What the bot answers to there: its name in the configuration, and the network's for it. */
  List<String> names(String configured) {
    String there = self.name();
    return there.isEmpty() || there.equals(configured)
        ? List.of(configured)
        : List.of(configured, there);
  }

  /**
   * How it stands.
   *
   * @return the state of now
   */
  public State state() {
    return state;
  }

  /**
   * Whether nothing more will come of it.
   *
   * @return true once it has ended or failed
   */
  public boolean over() {
    return state == State.ENDED || state == State.FAILED;
  }

  /**
   * What is behind the state.
   *
   * @return one sentence, or empty
   */
  public String note() {
    return note;
  }

  /**
   * Tries that have failed, in words.
   *
   * @param tries how many; at least 1
   * @param why what the last one failed of
   * @param next how long it is until the next one
   * @return one sentence
   */
  public static String tried(int tries, @Nullable String why, Duration next) {
    String times = tries == 1 ? "" : tries + " times: ";
    return times + why + "; next try in " + Math.max(1, next.toSeconds()) + " s";
  }

  /**
   * What the adapter says of itself, without the secrets of its settings.
   *
   * @param text of the adapter, or of its library
   * @return what may be shown
   */
  public String censored(String text) {
    return settings.censored(text);
  }

  /**
   * It stands differently now; what is over stays so.
   *
   * @param now how
   * @param why one sentence, or empty
   */
  public synchronized void state(State now, String why) {
    if (!over()) {
      note = censored(why);
      state = now;
    }
  }
}

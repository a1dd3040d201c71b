package dev.chatops.testkit;

import com.google.inject.Module;
import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.InMemory;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Storage;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a fake chat is set up, before its first use and by one thread. */
abstract class FakeSetup extends FakeChatExtension {

  /** How much of the past a fake chat remembers. */
  private static final int REMEMBERED = 10_000;

  private final List<Consumer<Builder>> parts = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Set<Leniency> allowed = EnumSet.noneOf(Leniency.class);
  private Profile profile = Profile.PLAIN;
  private Duration patience = FakeSession.PATIENCE;
  private @Nullable Storage storage;
  private @Nullable Timeline timeline;

  /**
   * Adds a plugin.
   *
   * @param plugin made anew for each bot, with what is bound
   */
  public FakeChat plugin(Class<? extends Plugin> plugin) {
    return part(builder -> builder.plugin(plugin));
  }

  /**
   * Adds a plugin.
   *
   * @param plugin ready made
   */
  public FakeChat plugin(Plugin plugin) {
    return part(builder -> builder.plugin(plugin));
  }

  /**
   * Gives plugins an object where they ask for its type.
   *
   * @param type what they ask for
   * @param instance what they get
   */
  public <T> FakeChat bind(Class<T> type, T instance) {
    return install(binder -> binder.bind(type).toInstance(instance));
  }

  /**
   * Offers plugins what a module has.
   *
   * @param module of Guice
   */
  public FakeChat install(Module module) {
    return part(builder -> builder.install(module));
  }

  /**
   * Adds to the bot's configuration, or changes what it says.
   *
   * @param hocon such as {@code plugins { services { hosts = [web-1] } }}
   */
  public FakeChat config(String hocon) {
    unused();
    texts.add(hocon);
    return it();
  }

  /**
   * Makes the chat like a network.
   *
   * @param network by default a chat that can do everything
   */
  public FakeChat like(Profile network) {
    unused();
    this.profile = network;
    return it();
  }

  /**
   * Gives the bot a memory that may hold something already, or that outlasts the test.
   *
   * @param other by default an empty one, which each test gets anew
   */
  public FakeChat storage(Storage other) {
    unused();
    this.storage = other;
    return it();
  }

  /**
   * Gives the bot a timeline on which something may have happened already, or that outlasts the
   * test.
   *
   * @param other by default an empty one, which each test gets anew
   */
  public FakeChat timeline(Timeline other) {
    unused();
    this.timeline = other;
    return it();
  }

  /** Lets a test end well although something that the bot said never arrived. */
  public FakeChat allowUndelivered() {
    return allow(Leniency.UNDELIVERED);
  }

  /** Lets a test end well although it has not looked at everything that the bot said. */
  public FakeChat allowUnreadReplies() {
    return allow(Leniency.UNREAD);
  }

  /** Lets a test end well although commands still run, or wait for somebody's answer. */
  public FakeChat allowRunningJobs() {
    return allow(Leniency.RUNNING);
  }

  /**
   * Waits longer, or less long, until all has come to rest.
   *
   * @param most in real time; 10 seconds by default
   */
  public FakeChat patience(Duration most) {
    unused();
    this.patience = most;
    return it();
  }

  abstract FakeChat it();

  /** Fails once the chat was used. */
  abstract void unused();

  final FakePlan plan() {
    return new FakePlan(
        this::builder,
        profile,
        List.copyOf(texts),
        Set.copyOf(allowed),
        patience,
        storage == null ? InMemory.storage() : storage,
        timeline == null ? InMemory.timeline(REMEMBERED) : timeline);
  }

  private Builder builder() {
    Builder builder = ChatOps.builder();
    parts.forEach(part -> part.accept(builder));
    return builder;
  }

  final FakeChat allow(Leniency what) {
    unused();
    allowed.add(what);
    return it();
  }

  private FakeChat part(Consumer<Builder> part) {
    unused();
    parts.add(part);
    return it();
  }
}

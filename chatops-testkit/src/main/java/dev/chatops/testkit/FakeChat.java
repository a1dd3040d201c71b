package dev.chatops.testkit;

import com.google.inject.Module;
import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chat in memory with a whole bot in it: people say things, the bot answers, time stands still.
 * As a JUnit extension it gives each test a bot of its own, made at the first use and closed at the
 * end; without JUnit it is opened and closed by hand.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeChat chat = FakeChat.with(ServicesPlugin.class).bind(Fleet.class, new RecordingFleet());
 *
 * @Test
 * void restartsTheServiceForWhoeverMay() {
 *   FakeRoom ops = chat.room("#ops");
 *   FakeUser ann = chat.user("ann").may("services.restart");
 *
 *   ann.says(ops, "!restart apache on web-1");
 *
 *   assertThat(ops).hasReplies(
 *       "one moment … restarting apache on web-1",
 *       "apache on web-1 has been restarted");
 * }
 * }</pre>
 *
 * <p>Whatever a person does returns when all that it set off has come to rest. The bot is called
 * {@code opsbot}, its prefix is {@code !}, and its configuration knows each room by its name
 * without {@code #}. A failure shows everything that was said.
 *
 * <p>Before its first use it is set up by one thread; afterwards it is thread-safe. Tests that run
 * at the same time need an instance each: a field that is not static.
 */
public final class FakeChat extends FakeChatExtension implements AutoCloseable {

  private final List<Consumer<Builder>> parts = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private Profile profile = Profile.PLAIN;
  private boolean undeliveredAllowed;
  private Duration patience = FakeSession.PATIENCE;
  private @Nullable FakeSession session;

  private FakeChat() {}

  /** A chat with a bot that has no plugins yet. */
  public static FakeChat create() {
    return new FakeChat();
  }

  /**
   * A chat with a bot that has one plugin.
   *
   * @param plugin made anew for each test, with what is bound
   */
  public static FakeChat with(Class<? extends Plugin> plugin) {
    return create().plugin(plugin);
  }

  /**
   * A chat with a bot that has one plugin.
   *
   * @param plugin ready made
   */
  public static FakeChat with(Plugin plugin) {
    return create().plugin(plugin);
  }

  /**
   * Adds a plugin.
   *
   * @param plugin made anew for each test, with what is bound
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
    return this;
  }

  /**
   * Makes the chat like a network.
   *
   * @param network by default a chat that can do everything
   */
  public FakeChat like(Profile network) {
    unused();
    this.profile = network;
    return this;
  }

  /** Lets a test end well although something that the bot said never arrived. */
  public FakeChat allowUndelivered() {
    unused();
    this.undeliveredAllowed = true;
    return this;
  }

  /**
   * Waits longer, or less long, until all has come to rest.
   *
   * @param most in real time; 10 seconds by default
   */
  public FakeChat patience(Duration most) {
    unused();
    this.patience = most;
    return this;
  }

  /**
   * Starts the bot now; otherwise the first thing that happens does.
   *
   * @throws dev.chatops.config.ConfigException as at a real start
   * @throws dev.chatops.plugin.RegistrationException as at a real start
   */
  public FakeChat open() {
    session().bot();
    return this;
  }

  /**
   * Somebody in this chat, whom the network vouches for and who may do what anyone may.
   *
   * @param name what people see, and the account behind it
   */
  public FakeUser user(String name) {
    return session().user(name);
  }

  /**
   * A room with the bot in it.
   *
   * @param name such as {@code #ops}
   */
  public FakeRoom room(String name) {
    return session().room(name);
  }

  /** The bot's time, which stands still. */
  public ManualClock clock() {
    return session().clock();
  }

  /** The network behind the rooms, where things can go wrong. */
  public FakeNetwork network() {
    return session().network();
  }

  /** The bot itself, started. */
  public ChatOps bot() {
    return session().bot();
  }

  /**
   * A plugin or service of the bot.
   *
   * @param type which
   */
  public <T> T instance(Class<T> type) {
    return bot().instance(type);
  }

  /** What the bot has recorded. */
  public Timeline timeline() {
    return bot().timeline();
  }

  /** Waits until all that was set off has come to rest; whatever people do here does so anyway. */
  public void settle() {
    session().settle();
  }

  /** All that happened so far, in order. */
  public String transcript() {
    return network().toString();
  }

  /** This chat as a stage for transcripts. */
  public Stage stage() {
    return new FakeStage(session());
  }

  /**
   * Plays a conversation here: grants what it needs, says what it says, and compares the answers.
   *
   * @param transcript what to play
   */
  public void play(Transcript transcript) {
    transcript.rights().forEach((who, rights) -> rights.forEach(user(who)::may));
    transcript.play(stage());
  }

  /**
   * Fails if something the bot said never arrived, and stops the bot. A second call does nothing.
   */
  @Override
  public void close() {
    end(true);
  }

  @Override
  synchronized @Nullable FakeSession running() {
    return session;
  }

  @Override
  void end(boolean check) {
    FakeSession ending = over();
    if (ending == null) {
      return;
    }
    try {
      if (check) {
        ending.check();
      }
    } finally {
      ending.close();
    }
  }

  private synchronized @Nullable FakeSession over() {
    FakeSession ending = session;
    session = null;
    return ending;
  }

  private synchronized FakeSession session() {
    if (session == null) {
      session = new FakeSession(this::builder, profile, texts, undeliveredAllowed, patience);
    }
    return session;
  }

  private Builder builder() {
    Builder builder = ChatOps.builder();
    parts.forEach(part -> part.accept(builder));
    return builder;
  }

  private FakeChat part(Consumer<Builder> part) {
    unused();
    parts.add(part);
    return this;
  }

  private synchronized void unused() {
    if (session != null) {
      throw new IllegalStateException("set the chat up before it is used");
    }
  }
}

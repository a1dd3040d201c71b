package dev.chatops.testkit;

import dev.chatops.ChatOps;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline;
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
public final class FakeChat extends FakeSetup implements AutoCloseable {

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
    return session().timeline();
  }

  /** Waits until all that was set off has come to rest; whatever people do here does so anyway. */
  public void settle() {
    session().settle();
  }

  /**
   * Stops the bot as its operator would, and starts another one: on the same network and clock,
   * with the same configuration, storage and timeline. Jobs and questions end with the first.
   */
  public void restart() {
    session().restart();
  }

  /**
   * Kills the bot wherever it stands, and starts another one as {@link #restart} does. What the
   * first was about to say or to write is lost.
   */
  public void crash() {
    session().crash();
  }

  /** All that happened so far, in order; whoever reads it has looked at all that was said. */
  public String transcript() {
    return network().chronicle().read();
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
   * Fails if something the bot said never arrived, or nobody looked at it, and stops the bot. A
   * second call does nothing.
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
  void become(Profile network) {
    session().become(network);
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
      session = new FakeSession(plan());
    }
    return session;
  }

  @Override
  FakeChat it() {
    return this;
  }

  @Override
  synchronized void unused() {
    if (session != null) {
      throw new IllegalStateException("set the chat up before it is used");
    }
  }
}

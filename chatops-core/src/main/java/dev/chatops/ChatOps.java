package dev.chatops;

import dev.chatops.config.Settings;
import dev.chatops.internal.Engine;
import dev.chatops.internal.wiring.Made;
import dev.chatops.service.Diagnosis;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot: plugins, adapters and the trip of a message between them. Thread-safe.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   ChatOps.builder().plugin(PingPlugin.class).run(args);
 * }
 * }</pre>
 */
public final class ChatOps implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ChatOps.class);

  private final Made made;
  private final Engine engine;

  ChatOps(Made made) {
    this.made = made;
    this.engine = made.engine();
  }

  /**
   * The whole main method of a bot whose plugins the configuration names.
   *
   * @param args see {@link Builder#run}
   */
  public static void run(String... args) {
    builder().run(args);
  }

  /**
   * Begins a bot.
   *
   * @return a builder without plugins; without a configuration it talks on the console
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Connects all adapters and begins to answer.
   *
   * @return this
   * @throws dev.chatops.config.ConfigException if a setting turns out wrong; nothing runs then
   * @throws IllegalStateException at a second call
   */
  public ChatOps start() {
    warnings().forEach(log::warn);
    engine.start();
    return this;
  }

  /** What is most likely a mistake in the configuration, and keeps nobody from starting. */
  List<String> warnings() {
    return made.warnings();
  }

  /**
   * Waits until everything that was set off has finished or stands in a place the bot knows, and
   * all that was said is delivered or given up.
   *
   * @param most how long to wait
   * @return false if it took longer
   */
  public boolean settle(Duration most) {
    return engine.settle(most);
  }

  /**
   * Waits until every handler has finished or stands in a place the bot knows. What they said may
   * still be on its way.
   *
   * @param most how long to wait
   * @return false if it took longer
   */
  public boolean awaitHandlers(Duration most) {
    return engine.awaitHandlers(most);
  }

  /**
   * Reads {@code access} and {@code rooms} anew. A faulty configuration changes nothing.
   *
   * @param settings the whole configuration
   * @throws dev.chatops.config.ConfigException that lists what is wrong in those two blocks
   */
  public void reload(Settings settings) {
    engine.reload(settings);
  }

  /**
   * What happened.
   *
   * @return the bot's own timeline
   */
  public Timeline timeline() {
    return engine.timeline();
  }

  /**
   * What the bot is doing right now, for the failure of a test and for support.
   *
   * @return a picture of this moment
   */
  public Diagnosis diagnose() {
    return engine.diagnose();
  }

  /**
   * An object of the bot, as its plugins get it injected.
   *
   * @param type of a plugin, or of a service that all plugins share
   * @param <T> of a plugin or a service
   * @return the one there is
   * @throws IllegalArgumentException if there is none
   */
  public <T> T instance(Class<T> type) {
    return made.find(type);
  }

  /**
   * Waits until each adapter has no input any more or failed for good, or the bot was closed. While
   * one is left, the bot serves on.
   *
   * @return true if it ended well, false if one of them failed
   * @throws InterruptedException if this thread is interrupted
   */
  public boolean awaitEnd() throws InterruptedException {
    return engine.awaitEnd();
  }

  /**
   * Stops: no new commands, a grace period for the running ones, queues are flushed and what was
   * not said is recorded so; then adapters and plugins are closed. A second call waits for the
   * first. Called by a handler, which is one of those waited for, it returns at once.
   */
  @Override
  public void close() {
    engine.close();
  }

  /**
   * Stops, and gives the running commands another grace period than 10 seconds.
   *
   * @param grace how long they may go on, in real time, until they are interrupted; zero for at
   *     once
   */
  public void close(Duration grace) {
    engine.close(grace);
  }
}

package dev.chatops;

import com.google.inject.Module;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import dev.chatops.internal.wiring.Made;
import dev.chatops.internal.wiring.Parts;
import dev.chatops.internal.wiring.Wiring;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Storage;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a bot together. Everything has a default; without a configuration the bot talks on the
 * console. Not thread-safe.
 */
public final class Builder {

  private final List<Module> modules = new ArrayList<>();
  private final List<AdapterFactory> factories = new ArrayList<>();
  private final List<Class<? extends Plugin>> classes = new ArrayList<>();
  private final List<Plugin> instances = new ArrayList<>();
  private @Nullable Settings settings;
  private @Nullable Time time;
  private @Nullable Storage storage;
  private @Nullable Timeline timeline;

  Builder() {}

  /**
   * Reads the configuration from a file.
   *
   * @param file in HOCON
   * @return this
   * @throws dev.chatops.config.ConfigException if it cannot be read
   */
  public Builder config(Path file) {
    return config(Settings.load(file));
  }

  /**
   * Takes a configuration.
   *
   * @param whole read by nobody yet
   * @return this
   */
  public Builder config(Settings whole) {
    this.settings = whole;
    return this;
  }

  /**
   * Adds a plugin, to be made with what its constructor asks for.
   *
   * @param type with one constructor annotated with {@code jakarta.inject.Inject}, or without
   *     parameters
   * @return this
   */
  public Builder plugin(Class<? extends Plugin> type) {
    classes.add(type);
    return this;
  }

  /**
   * Adds a plugin.
   *
   * @param plugin ready made; its fields are not injected
   * @return this
   */
  public Builder plugin(Plugin plugin) {
    instances.add(plugin);
    return this;
  }

  /**
   * Offers plugins what they ask for.
   *
   * @param module of Guice
   * @return this
   */
  public Builder install(Module module) {
    modules.add(module);
    return this;
  }

  /**
   * Adds a type of adapter beside those on the class path.
   *
   * @param factory goes before one of the same type on the class path
   * @return this
   */
  public Builder adapter(AdapterFactory factory) {
    factories.add(factory);
    return this;
  }

  /**
   * Gives the bot another clock.
   *
   * @param other by default the real one
   * @return this
   */
  public Builder time(Time other) {
    this.time = other;
    return this;
  }

  /**
   * Gives the bot another memory.
   *
   * @param other by default that of the configuration, else one that lasts as long as the process;
   *     whoever gives it closes it
   * @return this
   */
  public Builder storage(Storage other) {
    this.storage = other;
    return this;
  }

  /**
   * Gives the bot another timeline.
   *
   * @param other by default that of the configuration, else the last 10,000 entries in memory;
   *     whoever gives it closes it
   * @return this
   */
  public Builder timeline(Timeline other) {
    this.timeline = other;
    return this;
  }

  /**
   * Reads the configuration to the end, makes the plugins and checks everything. Nothing connects
   * yet.
   *
   * @return a bot to be started once
   * @throws dev.chatops.config.ConfigException with every problem of the configuration; if plugins
   *     are wrong as well, the exception about them is suppressed in it
   * @throws dev.chatops.plugin.RegistrationException with every problem of the plugins
   */
  public ChatOps build() {
    Made made =
        Wiring.make(
            new Parts(settings, modules, factories, classes, instances, time, storage, timeline));
    return new ChatOps(made);
  }

  /**
   * The whole main method of a bot: reads the flags {@code --config FILE}, {@code --check FILE},
   * {@code --verify-timeline FILE}, {@code --version} and {@code --help}, starts, and stays until
   * the input ends or the process is told to stop. Without {@code --config} it reads {@code
   * ./chatops.conf}, else it is the console. Ends the process: with 0, with 1 if an adapter failed
   * for good, or with 2 and every problem on the error stream if the bot cannot start.
   *
   * @param args of the command line
   */
  public void run(String... args) {
    Main.run(this, args);
  }
}

package dev.chatops.internal.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.internal.registry.Later;
import dev.chatops.internal.schedule.Timetable;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Storage;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes plugins, each by an injector of its own below the bot's, so that settings, shelves and what
 * is to be done later are each plugin's own. Collects what goes wrong.
 */
final class PluginMaker {

  private final Map<Plugin, Injector> made = new LinkedHashMap<>();
  private final Injector bot;
  private final Storage storage;
  private final Timetable timetable;
  private final PluginBlocks blocks;
  private final Problems problems;

  PluginMaker(
      Injector bot, Storage storage, Timetable timetable, PluginBlocks blocks, Problems problems) {
    this.bot = bot;
    this.storage = storage;
    this.timetable = timetable;
    this.blocks = blocks;
    this.problems = problems;
  }

  void take(Plugin plugin) {
    String name = name(plugin);
    if (blocks.enabled(name)) {
      attempt(plugin.getClass(), () -> made.put(plugin, injector(name)));
    }
  }

  void make(Class<? extends Plugin> type) {
    String name = blocks.name(type);
    if (!blocks.enabled(name) || lacksServices(type)) {
      return;
    }
    attempt(
        type,
        () -> {
          Injector own = injector(name);
          Plugin plugin = own.getInstance(type);
          if (agrees(plugin, name)) {
            made.put(plugin, own);
          }
        });
  }

  /** Only once it is made does a plugin say what it is called; by then it has its settings. */
  private boolean agrees(Plugin plugin, String assumed) {
    String name = name(plugin);
    Class<?> type = plugin.getClass();
    if (!name.equals(assumed) && blocks.has(assumed)) {
      problems.add(
          "%s: call its block plugins.%s, as the plugin is called, not plugins.%s"
              .formatted(type.getSimpleName(), name, assumed));
      blocks.abandon(assumed);
    } else if (!name.equals(assumed) && blocks.has(name) && blocks.enabled(name)) {
      problems.add(
          "%s: write class = \"%s\" into plugins.%s, so that it gets these settings"
              .formatted(type.getSimpleName(), type.getName(), name));
      blocks.abandon(name);
    }
    return blocks.enabled(name);
  }

  private void attempt(Class<? extends Plugin> type, Runnable make) {
    try {
      make.run();
    } catch (ConfigurationException e) {
      report(type, e.getErrorMessages());
    } catch (CreationException e) {
      report(type, e.getErrorMessages());
    } catch (ProvisionException e) {
      report(type, e.getErrorMessages());
    }
  }

  /** What is wrong with a name is reported where plugins are read. */
  private static String name(Plugin plugin) {
    try {
      return String.valueOf(plugin.name());
    } catch (Exception e) {
      return Plugin.nameOf(plugin.getClass());
    }
  }

  List<Plugin> plugins() {
    return List.copyOf(made.keySet());
  }

  List<String> names() {
    return made.keySet().stream().map(PluginMaker::name).toList();
  }

  /** What a method may take as a service: only what somebody bound, never what could be made. */
  @Nullable Object service(Plugin plugin, Class<?> type) {
    Injector own = made.getOrDefault(plugin, bot);
    return own.getExistingBinding(Key.get(type)) == null ? null : own.getInstance(type);
  }

  private Injector injector(String name) {
    Settings settings = blocks.settings(name);
    return bot.createChildInjector(
        new AbstractModule() {
          @Override
          protected void configure() {
            bind(Settings.class).toInstance(settings);
            bind(Storage.class).toInstance(new OwnShelves(storage, name));
            bind(Scheduler.class).toInstance(timetable.scheduler(name));
          }
        });
  }

  private boolean lacksServices(Class<? extends Plugin> type) {
    boolean lacks = false;
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      for (Class<?> parameter : constructor.getParameterTypes()) {
        if (Later.lacks(parameter)) {
          String what = "takes " + parameter.getSimpleName();
          problems.add(type.getSimpleName() + ": " + Later.sentence(what));
          blocks.abandon(blocks.name(type));
          lacks = true;
        }
      }
    }
    return lacks;
  }

  private void report(Class<? extends Plugin> type, Collection<Message> messages) {
    for (Message message : messages) {
      if (message.getCause() instanceof ConfigException refused) {
        problems.add(refused);
      } else {
        problems.add(type.getSimpleName() + ": cannot be made: " + text(message));
        blocks.abandon(blocks.name(type));
      }
    }
  }

  private static String text(Message message) {
    String first = message.getMessage().lines().findFirst().orElse("");
    Throwable cause = message.getCause();
    if (cause == null) {
      return first;
    }
    if (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String more =
        cause instanceof ChatOpsException ? String.valueOf(cause.getMessage()) : cause.toString();
    return first.endsWith(more) ? first : first + ": " + more;
  }
}

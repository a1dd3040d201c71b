package dev.chatops.internal.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import dev.chatops.config.Settings;
import dev.chatops.internal.registry.Later;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Storage;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes plugins, each by an injector of its own below the bot's, so that settings and shelves are
 * each plugin's own. Collects what goes wrong.
 */
final class PluginMaker {

  private final Map<Plugin, Injector> made = new LinkedHashMap<>();
  private final Injector bot;
  private final Storage storage;
  private final PluginBlocks blocks;
  private final List<String> problems;

  PluginMaker(Injector bot, Storage storage, PluginBlocks blocks, List<String> problems) {
    this.bot = bot;
    this.storage = storage;
    this.blocks = blocks;
    this.problems = problems;
  }

  void take(Plugin plugin) {
    if (blocks.enabled(plugin.name())) {
      made.put(plugin, injector(plugin.name()));
    }
  }

  void make(Class<? extends Plugin> type) {
    String name = blocks.name(type);
    if (!blocks.enabled(name) || lacksServices(type)) {
      return;
    }
    try {
      Injector own = injector(name);
      made.put(own.getInstance(type), own);
    } catch (ConfigurationException e) {
      report(type, e.getErrorMessages());
    } catch (CreationException e) {
      report(type, e.getErrorMessages());
    } catch (ProvisionException e) {
      report(type, e.getErrorMessages());
    }
  }

  List<Plugin> plugins() {
    return List.copyOf(made.keySet());
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
          }
        });
  }

  private boolean lacksServices(Class<?> type) {
    int before = problems.size();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      for (Class<?> parameter : constructor.getParameterTypes()) {
        if (Later.lacks(parameter)) {
          String what = "takes " + parameter.getSimpleName();
          problems.add(type.getSimpleName() + ": " + Later.sentence(what));
        }
      }
    }
    return problems.size() > before;
  }

  private void report(Class<?> type, Collection<Message> messages) {
    for (Message message : messages) {
      String text = message.getMessage().lines().findFirst().orElse("");
      Throwable cause = message.getCause();
      String more = cause == null ? "" : String.valueOf(cause.getMessage());
      String why = text.endsWith(more) ? "" : ": " + more;
      problems.add(type.getSimpleName() + ": cannot be made: " + text + why);
    }
  }
}

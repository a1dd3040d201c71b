package dev.chatops.internal.wiring;

import com.google.inject.Module;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Storage;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bot is made of.
 *
 * @param settings the whole configuration; null for the console alone
 * @param modules what plugins are offered
 * @param factories types of adapters beside those on the class path
 * @param classes plugins to be made
 * @param instances plugins ready made
 * @param time the clock; null for the real one
 * @param storage the memory; null for one that lasts as long as the process
 * @param timeline the record; null for the last entries in memory
 */
public record Parts(
    @Nullable Settings settings,
    List<Module> modules,
    List<AdapterFactory> factories,
    List<Class<? extends Plugin>> classes,
    List<Plugin> instances,
    @Nullable Time time,
    @Nullable Storage storage,
    @Nullable Timeline timeline) {

  /** Copies the lists. */
  public Parts {
    modules = List.copyOf(modules);
    factories = List.copyOf(factories);
    classes = List.copyOf(classes);
    instances = List.copyOf(instances);
  }
}

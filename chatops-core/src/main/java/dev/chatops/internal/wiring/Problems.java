package dev.chatops.internal.wiring;

import dev.chatops.config.ConfigException;
import dev.chatops.config.ConfigException.Problem;
import dev.chatops.config.Settings;
import dev.chatops.plugin.RegistrationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a bot that is being made, so that it can be told at once. */
final class Problems {

  private final Set<Problem> refused = new LinkedHashSet<>();
  private final List<String> plugins = new ArrayList<>();

  /** What is wrong with a plugin, in one sentence that names it. */
  void add(String plugin) {
    plugins.add(plugin);
  }

  void addAll(List<String> sentences) {
    plugins.addAll(sentences);
  }

  /** What an adapter or a plugin finds wrong with its settings. */
  void add(ConfigException settings) {
    refused.addAll(settings.problems());
  }

  /**
   * Throws if anything is wrong. Who mends the file shall not learn afterwards that a plugin is
   * wrong, too: that is suppressed in the exception about the file.
   */
  void check(Settings whole) {
    ConfigException config = config(whole);
    // What others throw at start is shown as it is, so that people can help themselves; yet it may
    // repeat a secret.
    List<String> censored = plugins.stream().map(whole::censored).toList();
    RegistrationException plugin = censored.isEmpty() ? null : new RegistrationException(censored);
    if (config != null) {
      if (plugin != null) {
        config.addSuppressed(plugin);
      }
      throw config;
    }
    if (plugin != null) {
      throw plugin;
    }
  }

  /** The settings know most of what was refused themselves. */
  private @Nullable ConfigException config(Settings whole) {
    Set<Problem> all = new LinkedHashSet<>();
    try {
      whole.check();
    } catch (ConfigException e) {
      all.addAll(e.problems());
    }
    String file = all.isEmpty() ? "" : all.iterator().next().file();
    for (Problem problem : refused) {
      boolean anywhere = problem.file().isEmpty();
      String text = whole.censored(problem.text());
      all.add(
          anywhere
              ? new Problem(file, 0, problem.key(), text)
              : new Problem(problem.file(), problem.line(), problem.key(), text));
    }
    return all.isEmpty() ? null : new ConfigException(List.copyOf(all));
  }
}

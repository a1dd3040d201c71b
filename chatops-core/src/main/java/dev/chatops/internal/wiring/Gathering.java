package dev.chatops.internal.wiring;

import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Middleware;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import java.util.ArrayList;
import java.util.List;

/** Gathers what plugins register in their setup. */
final class Gathering {

  private final Converters.Builder converters = Converters.builder();
  private final List<Middleware> middleware = new ArrayList<>();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final List<String> problems;

  Gathering(List<String> problems) {
    this.problems = problems;
  }

  void ask(Plugin plugin) {
    try {
      plugin.setup(new Desk(plugin));
    } catch (RuntimeException e) {
      problems.add(plugin.getClass().getSimpleName() + ".setup: " + e);
    }
  }

  Converters converters() {
    return converters.build();
  }

  List<Middleware> middleware() {
    return middleware;
  }

  List<AutoCloseable> resources() {
    return resources;
  }

  /** Where one plugin registers. */
  private final class Desk implements Setup {

    private final Plugin plugin;

    Desk(Plugin plugin) {
      this.plugin = plugin;
    }

    @Override
    public <T> Setup converter(Class<T> type, Converter<? extends T> converter) {
      try {
        converters.register(type, converter);
      } catch (IllegalArgumentException e) {
        problems.add(plugin.getClass().getSimpleName() + ".setup: " + e.getMessage());
      }
      return this;
    }

    @Override
    public Setup middleware(Middleware around) {
      middleware.add(around);
      return this;
    }

    @Override
    public Setup closing(AutoCloseable resource) {
      resources.add(resource);
      return this;
    }
  }
}

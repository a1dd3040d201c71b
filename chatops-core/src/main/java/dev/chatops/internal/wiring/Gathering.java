package dev.chatops.internal.wiring;

import dev.chatops.internal.access.Permissions;
import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Middleware;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Gathers what plugins register in their setup. */
final class Gathering {

  private final Converters.Builder converters = Converters.builder();
  private final List<Middleware> middleware = new ArrayList<>();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final Set<String> permissions = new HashSet<>();
  private final Problems problems;

  Gathering(Problems problems) {
    this.problems = problems;
  }

  void ask(Plugin plugin) {
    Desk desk = new Desk(plugin);
    try {
      plugin.setup(desk);
    } catch (Throwable e) {
      problems.add(plugin.getClass().getSimpleName() + ".setup: " + e);
    }
    desk.open = false;
  }

  Converters converters() {
    return converters.build();
  }

  List<Middleware> middleware() {
    return middleware;
  }

  /** Those that plugins ask for by themselves. */
  Set<String> permissions() {
    return permissions;
  }

  List<AutoCloseable> resources() {
    return resources;
  }

  /** Where one plugin registers. */
  private final class Desk implements Setup {

    private final Plugin plugin;
    private volatile boolean open = true;

    Desk(Plugin plugin) {
      this.plugin = plugin;
    }

    @Override
    public <T> Setup converter(Class<T> type, Converter<? extends T> converter) {
      open();
      try {
        converters.register(type, converter);
      } catch (IllegalArgumentException e) {
        problems.add(plugin.getClass().getSimpleName() + ".setup: " + e.getMessage());
      }
      return this;
    }

    @Override
    public Setup middleware(Middleware around) {
      open();
      middleware.add(Objects.requireNonNull(around, "middleware"));
      return this;
    }

    @Override
    public Setup permission(String name) {
      open();
      if (Permissions.isName(name)) {
        permissions.add(name);
      } else {
        problems.add(
            "%s.setup: `%s` is no permission; it is a dotted name of small letters, digits and dashes"
                .formatted(plugin.getClass().getSimpleName(), name));
      }
      return this;
    }

    @Override
    public Setup closing(AutoCloseable resource) {
      open();
      resources.add(Objects.requireNonNull(resource, "resource"));
      return this;
    }

    /** What comes later would never be used, and never be closed. */
    private void open() {
      if (!open) {
        throw new IllegalStateException("the setup of " + plugin.getClass().getName() + " is over");
      }
    }
  }
}

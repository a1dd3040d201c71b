package dev.chatops.internal.wiring;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.ConfigException;
import dev.chatops.config.ConfigException.Problem;
import dev.chatops.config.SettingKind;
import dev.chatops.config.Settings;
import dev.chatops.config.Suggestion;
import dev.chatops.internal.run.Censored;
import dev.chatops.internal.trip.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code adapters { … }} and has each block's adapter made by the factory of its type. */
final class AdapterBlocks {

  private static final Logger log = LoggerFactory.getLogger(AdapterBlocks.class);

  private static final String DEFAULT = "console";

  private final Map<String, AdapterFactory> factories = new LinkedHashMap<>();
  private final Problems problems;

  AdapterBlocks(List<AdapterFactory> given, Problems problems) {
    this.problems = problems;
    given.forEach(factory -> factories.putIfAbsent(factory.type(), factory));
    for (AdapterFactory factory : ServiceLoader.load(AdapterFactory.class)) {
      factories.putIfAbsent(factory.type(), factory);
    }
  }

  /** The ids of all blocks, those that are switched off too. */
  Set<String> ids(Settings root) {
    return root.has("adapters") ? root.section("adapters").keys() : Set.of(DEFAULT);
  }

  List<Link> read(Settings root) {
    if (!root.has("adapters")) {
      return console(root);
    }
    List<Link> links = new ArrayList<>();
    int enabled = 0;
    for (Map.Entry<String, Settings> block : root.sections("adapters").entrySet()) {
      if (block.getValue().bool("enabled", true)) {
        enabled++;
        link(root, block.getKey(), block.getValue(), links);
      } else {
        block.getValue().ignore();
      }
    }
    if (enabled == 0 && root.kind("adapters") == SettingKind.SECTION) {
      root.problem("adapters", "", "at least one adapter that is enabled");
    }
    return links;
  }

  private void link(Settings root, String id, Settings block, List<Link> links) {
    if (id.indexOf('/') >= 0) {
      block.problem("type", id, "an adapter's name without /");
      return;
    }
    String type = block.string("type");
    AdapterFactory factory = factories.get(type);
    if (factory != null) {
      make(id, factory, block, links);
    } else {
      // Nobody knows the other keys of such a block, and the problem is its parent's.
      block.ignore();
      root.section("adapters")
          .problem(
              id,
              type.isEmpty() ? "no type" : "type = " + type,
              "the type of an adapter on the class path: " + known() + meant(type));
    }
  }

  private String meant(String type) {
    return Suggestion.closest(type, factories.keySet())
        .map(close -> "; did you mean " + close + "?")
        .orElse("");
  }

  /** A block that its adapter refuses outright does not hide the problems of the others. */
  private void make(String id, AdapterFactory factory, Settings block, List<Link> links) {
    try {
      links.add(new Link(id, factory, block));
    } catch (ConfigException e) {
      problems.add(e);
    } catch (Throwable e) {
      log.error("the factory of {} failed", factory.type(), Censored.of(e, block::censored));
      problems.add(
          new ConfigException(
              List.of(new Problem("", 0, "adapters." + id, "the adapter cannot be made: " + e))));
    }
  }

  private List<Link> console(Settings root) {
    AdapterFactory factory = factories.get(DEFAULT);
    if (factory == null) {
      root.problem("adapters", "nothing", "one of the adapters on the class path: " + known());
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    make(DEFAULT, factory, Settings.empty(), links);
    return links;
  }

  private String known() {
    return factories.isEmpty()
        ? "there are none"
        : String.join(", ", new TreeSet<>(factories.keySet()));
  }
}

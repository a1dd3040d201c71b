package dev.chatops.internal.registry;

import dev.chatops.chat.Mention;
import dev.chatops.internal.bind.Ann;
import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.bind.People;
import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.language.Trie;
import dev.chatops.plugin.Plugin;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs lines against plugins, as the engine would. */
final class Bench {

  private final Registry registry;

  private Bench(Registry registry) {
    this.registry = registry;
  }

  static Bench of(Plugin... plugins) {
    return new Bench(registry(plugins));
  }

  static Registry registry(Plugin... plugins) {
    return Registry.read(List.of(plugins), Converters.builtIn(), (plugin, type) -> null, Map.of());
  }

  /** What the method returned for a line that Ann typed. */
  Object run(String line, Mention... mentions) throws Throwable {
    return found(line).invoke(bind(line, mentions).args());
  }

  CommandMethod found(String line) {
    return Objects.requireNonNull(registry.routes().find(CommandLine.of(line), 0), line).route();
  }

  Bound bind(String line, Mention... mentions) {
    CommandLine cut = CommandLine.of(line, List.of(mentions));
    Trie.Found<CommandMethod> found =
        Objects.requireNonNull(registry.routes().find(cut, 0), "no command for " + line);
    return found.route().bind(cut, 0, found.next(), asked(line, mentions));
  }

  static Asked asked(String line, Mention... mentions) {
    return new Asked(Ann.says(line), List.of(mentions), new People());
  }
}

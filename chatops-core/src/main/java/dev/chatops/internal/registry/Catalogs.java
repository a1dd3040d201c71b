package dev.chatops.internal.registry;

import dev.chatops.adapter.Catalog;
import dev.chatops.internal.bind.Binder;
import dev.chatops.internal.bind.Target;
import dev.chatops.internal.language.Argument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the commands as data, for native menus. */
final class Catalogs {

  private Catalogs() {}

  /** One entry for each path that a usage has without its fillers; asks converters for choices. */
  static Catalog of(String bot, String prefix, List<CommandMethod> commands) {
    Map<String, Catalog.Entry> entries = new LinkedHashMap<>();
    for (CommandMethod command : commands) {
      for (CommandMethod.Form form : command.forms()) {
        Catalog.Entry entry = entry(command, form);
        entries.putIfAbsent(entry.name(), entry);
      }
    }
    List<Catalog.Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(Comparator.comparing(Catalog.Entry::name));
    return new Catalog(bot, prefix, sorted);
  }

  private static Catalog.Entry entry(CommandMethod command, CommandMethod.Form form) {
    return new Catalog.Entry(
        CommandMethod.path(form.usage()),
        form.usage().notation(),
        command.help(),
        command.plugin(),
        command.permission(),
        form.binder().params().stream().map(Catalogs::param).toList(),
        command.examples());
  }

  private static Catalog.Param param(Binder.Param param) {
    Argument argument = param.argument();
    Target target = param.target();
    return new Catalog.Param(
        argument.name(),
        Catalog.Kind.valueOf(argument.kind().name()),
        argument.required(),
        target.type().getSimpleName(),
        argument.choices().isEmpty() ? target.choices() : argument.choices(),
        argument.fallback(),
        param.help());
  }
}

package dev.chatops.internal.trip;

import dev.chatops.internal.bind.Binder;
import dev.chatops.internal.language.Argument;
import dev.chatops.internal.language.Caseless;
import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.language.Trie;
import dev.chatops.internal.registry.CommandMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What could stand where somebody is typing, as far as this person may run it. Thread-safe. */
final class Completions {

  private final Bot bot;
  private final Help help;

  Completions(Bot bot, Help help) {
    this.bot = bot;
    this.help = help;
  }

  List<String> of(Incoming from, String line) {
    int cut = line.lastIndexOf(' ') + 1;
    String begun = Caseless.fold(line.substring(cut));
    CommandLine before = CommandLine.of(line.substring(0, cut));
    Stream<String> all = Stream.concat(words(from, before), values(from, before, begun));
    return all.filter(word -> Caseless.fold(word).startsWith(begun)).distinct().toList();
  }

  private Stream<String> words(Incoming from, CommandLine before) {
    Trie<CommandMethod> trie = bot.registry().routes();
    List<String> path = trie.prefix(before, 0);
    if (path.size() < before.words().size()) {
      return Stream.of();
    }
    return trie.children(path).stream()
        .filter(
            word -> {
              List<String> longer = new ArrayList<>(path);
              longer.add(word);
              return trie.beneath(longer).stream().anyMatch(c -> help.mayRun(c, from));
            });
  }

  private Stream<String> values(Incoming from, CommandLine before, String begun) {
    Trie.Found<CommandMethod> found = bot.registry().routes().find(before, 0);
    if (found == null || !help.mayRun(found.route(), from)) {
      return Stream.of();
    }
    CommandMethod command = found.route();
    if (begun.startsWith("-")) {
      return command.params().stream().flatMap(param -> spellings(param.argument()));
    }
    int typed = before.words().size() - found.next();
    List<Binder.Param> places =
        command.params().stream().filter(param -> positional(param.argument())).toList();
    // Optional fillers make the place uncertain by one, so both are offered.
    return places.stream()
        .skip(Math.max(0, typed - 1))
        .limit(typed == 0 ? 1 : 2)
        .flatMap(param -> param.target().choices().stream());
  }

  private static Stream<String> spellings(Argument argument) {
    return positional(argument) ? Stream.of() : argument.spellings().stream();
  }

  private static boolean positional(Argument argument) {
    return argument.kind() == Argument.Kind.ARGUMENT || argument.kind() == Argument.Kind.REST;
  }
}

package dev.chatops.internal.trip;

import dev.chatops.internal.bind.Binder;
import dev.chatops.internal.language.Caseless;
import dev.chatops.internal.registry.CommandMethod;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds commands by what is said about them. A command is found if each word is somewhere in it;
 * one that is called so stands before one that is about it, and that before one that only mentions
 * it. Immutable.
 */
final class Apropos {

  private static final int CALLED = 4;
  private static final int CALLED_LIKE = 3;
  private static final int ABOUT = 2;
  private static final int MENTIONED = 1;
  private static final int NOWHERE = 0;

  /** Nobody looks for more at once. */
  private static final int MOST_WORDS = 8;

  private final List<String> words;

  Apropos(String words) {
    this.words =
        Stream.of(Caseless.fold(words).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
  }

  /** Those that were found, the best first, among equals in the order given. */
  List<CommandMethod> among(List<CommandMethod> commands) {
    return commands.stream()
        .map(command -> new Found(command, rank(command)))
        .filter(found -> found.rank() != NOWHERE)
        .sorted(Comparator.comparingInt(Found::rank).reversed())
        .map(Found::command)
        .toList();
  }

  private record Found(CommandMethod command, int rank) {}

  private int rank(CommandMethod command) {
    return words.stream().mapToInt(word -> rank(word, command)).min().orElse(NOWHERE);
  }

  private static int rank(String word, CommandMethod command) {
    if (command.paths().stream().anyMatch(path -> path.contains(word))) {
      return CALLED;
    }
    if (command.paths().stream().anyMatch(path -> String.join(" ", path).contains(word))) {
      return CALLED_LIKE;
    }
    if (holds(word, Stream.of(command.help(), command.plugin()))) {
      return ABOUT;
    }
    boolean mentioned =
        holds(word, command.examples().stream())
            || holds(word, command.usages().stream().map(Object::toString))
            || holds(word, command.params().stream().map(Binder.Param::help));
    return mentioned ? MENTIONED : NOWHERE;
  }

  private static boolean holds(String word, Stream<String> texts) {
    return texts.anyMatch(text -> Caseless.fold(text).contains(word));
  }
}

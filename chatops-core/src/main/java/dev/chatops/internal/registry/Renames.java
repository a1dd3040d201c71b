package dev.chatops.internal.registry;

import dev.chatops.config.Suggestion;
import dev.chatops.internal.language.Caseless;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the configuration calls otherwise than the plugins' authors do. Not thread-safe. */
final class Renames {

  private final Map<String, Map<String, String>> byPlugin = new HashMap<>();
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * Takes them.
   *
   * @param byPlugin for each plugin, new names by the leading literal words as the author wrote
   *     them
   */
  Renames(Map<String, Map<String, String>> byPlugin) {
    byPlugin.forEach(
        (plugin, names) -> {
          Map<String, String> plain = new HashMap<>();
          names.forEach((from, to) -> plain.put(plain(from), to.strip()));
          this.byPlugin.put(plugin, plain);
        });
  }

  /** A usage line under its new name; under its own if the new one is none. */
  String usage(String plugin, String notation) {
    String head = head(notation);
    seen.computeIfAbsent(plugin, name -> new HashSet<>()).add(plain(head));
    String to = newName(plugin, head);
    if (to == null) {
      return notation;
    }
    used.add(key(plugin, head));
    return isName(to) ? to + notation.strip().substring(head.length()) : notation;
  }

  /** An example of a usage, under its new name; null if it is an example of another one. */
  @Nullable String example(String plugin, String notation, String line) {
    String head = plain(head(notation));
    String to = newName(plugin, head);
    if (to == null || !(plain(line) + " ").startsWith(head + " ")) {
      return null;
    }
    return to + plainSpaces(line).substring(head.length());
  }

  private @Nullable String newName(String plugin, String head) {
    return byPlugin.getOrDefault(plugin, Map.of()).get(plain(head));
  }

  /** What is wrong with the renames themselves, once all plugins are read. */
  List<String> problems(Collection<String> plugins) {
    List<String> problems = new ArrayList<>();
    byPlugin.forEach(
        (plugin, names) -> {
          String block = "plugins." + plugin + ".rename: ";
          if (!plugins.contains(plugin)) {
            problems.add(block + "there is no plugin " + plugin + meant(plugin, plugins));
            return;
          }
          names.forEach(
              (from, to) -> {
                Set<String> heads = seen.getOrDefault(plugin, Set.of());
                if (!used.contains(key(plugin, from))) {
                  problems.add(block + "it has no command `" + from + "`" + meant(from, heads));
                } else if (!isName(to)) {
                  problems.add(block + "`" + to + "` is no name for a command");
                }
              });
        });
    problems.sort(null);
    return problems;
  }

  private static String meant(String typed, Collection<String> known) {
    return Suggestion.closest(typed, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static boolean isName(String to) {
    return Arrays.stream(to.split("\\s+"))
        .allMatch(word -> word.matches("[\\p{L}\\p{N}][^<>\\[\\]|\\s]*"));
  }

  private static String key(String plugin, String head) {
    return plugin + "\n" + plain(head);
  }

  /** The literal words before the first bracket, argument or option. */
  static String head(String notation) {
    String line = notation.strip();
    int end = 0;
    for (int at = 0; at < line.length(); ) {
      int space = at;
      while (space < line.length() && !Character.isWhitespace(line.charAt(space))) {
        space++;
      }
      String word = line.substring(at, space);
      if (word.startsWith("-") || word.matches(".*[<\\[].*")) {
        break;
      }
      end = space;
      at = space;
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
    }
    return line.substring(0, end);
  }

  private static String plain(String words) {
    return Caseless.fold(plainSpaces(words));
  }

  private static String plainSpaces(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}

package dev.chatops.internal.language;

import dev.chatops.internal.language.Part.Group;
import dev.chatops.internal.language.Part.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One way to type the leading literal words of a usage line. Immutable.
 *
 * @param words in lower case
 * @param next the first group behind the last of these words
 */
record Path(List<String> words, int next) {

  private static final int MOST_OPTIONAL_WORDS = 4;

  Path {
    words = List.copyOf(words);
  }

  /** How many groups at the beginning are literal words alone. */
  static int leading(List<Group> groups) {
    int count = 0;
    while (count < groups.size() && groups.get(count).isFiller()) {
      count++;
    }
    return count;
  }

  /** All ways to type the leading groups, the optional ones left out or not. */
  static List<Path> of(List<Group> leading) {
    List<Path> paths = new ArrayList<>(List.of(new Path(List.of(), 0)));
    int optionalWords = 0;
    for (int i = 0; i < leading.size(); i++) {
      Group group = leading.get(i);
      optionalWords += group.optional() ? group.parts().size() : 0;
      if (optionalWords > MOST_OPTIONAL_WORDS) {
        throw new UsageException(
            "at most four words at the beginning are optional", group.column());
      }
      paths = with(group, i + 1, paths);
    }
    if (paths.stream().anyMatch(path -> path.words().isEmpty())) {
      throw new UsageException("a usage line begins with the name of the command", 1);
    }
    return paths;
  }

  private static List<Path> with(Group group, int next, List<Path> paths) {
    List<Path> longer = new ArrayList<>(group.optional() ? paths : List.of());
    for (Path path : paths) {
      List<String> words = new ArrayList<>(path.words());
      group.parts().forEach(part -> words.add(Options.lower(((Literal) part).word())));
      if (longer.stream().noneMatch(other -> other.words().equals(words))) {
        longer.add(new Path(words, next));
      }
    }
    return longer;
  }

  /** Whether these words stand right before a word of the line. */
  boolean endsBefore(CommandLine line, int from) {
    int begin = from - words.size();
    if (begin < 0) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!Objects.equals(words.get(i), Options.lower(line.words().get(begin + i).text()))) {
        return false;
      }
    }
    return true;
  }
}

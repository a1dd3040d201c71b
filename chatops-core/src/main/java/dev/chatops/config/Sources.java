package dev.chatops.config;

import com.typesafe.config.ConfigOrigin;
import dev.chatops.config.ConfigException.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that make up one configuration, the environment behind it, and what of it is secret.
 *
 * <p>The library is told a short tag for a file's name, because it mixes names and line numbers
 * into one text ("merge of a.conf: 3,b.conf: 7-9") that real names would make ambiguous.
 */
final class Sources {

  /** Below this a secret is no secret, and hiding it would only garble the sentences. */
  private static final int SECRET_LENGTH = 4;

  /** In a longer line nobody cares for the order, and to look for it would take its square. */
  private static final int LONGEST_LINE = 2_000;

  private static final Pattern TAG = Pattern.compile("file(\\d+): (\\d+)");

  private static final Comparator<Standing> ORDER =
      Comparator.comparingInt(Standing::file)
          .thenComparingInt(Standing::line)
          .thenComparingInt(Standing::column)
          .thenComparing(Standing::key);

  private final Map<String, String> environment;
  private final List<String> names = new ArrayList<>();
  private final List<Path> directories = new ArrayList<>();
  private final List<String[]> lines = new ArrayList<>();
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  Sources(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Names a file and gives it a number; relative paths in it are taken from its directory. */
  int add(String name, String text, Path directory) {
    names.add(name);
    directories.add(directory);
    lines.add(text.split("\n", -1));
    return names.size() - 1;
  }

  static String tag(int file) {
    return "file" + file;
  }

  static Place place(ConfigOrigin origin) {
    Matcher tag = TAG.matcher(origin.description());
    return tag.find()
        ? new Place(Integer.parseInt(tag.group(1)), Integer.parseInt(tag.group(2)))
        : Place.UNKNOWN;
  }

  /** The library forgets the order of the file; within a line the key's text is looked for. */
  List<String> inOrder(Collection<String> keys, Function<String, Place> placeOf) {
    return keys.stream()
        .map(key -> standing(key, placeOf.apply(key)))
        .sorted(ORDER)
        .map(Standing::key)
        .toList();
  }

  List<String> lines(int file) {
    return List.of(lines.get(file));
  }

  Path beside(Place place, Path path) {
    return directories.isEmpty() ? path : directories.get(place.file()).resolve(path);
  }

  /** The first line of a file that has both words, 0 if none has. */
  int lineWith(int file, String one, String other) {
    String[] all = lines.get(file);
    for (int i = 0; i < all.length; i++) {
      if (all[i].contains(one) && all[i].contains(other)) {
        return i + 1;
      }
    }
    return 0;
  }

  Problem problem(Place place, String key, String text) {
    String file = place.file() < names.size() ? names.get(place.file()) : "";
    return new Problem(file, place.line(), key, text);
  }

  void hide(String secret) {
    if (secret.length() >= SECRET_LENGTH) {
      secrets.add(secret);
    }
  }

  /** The last net: whatever was read as a secret is taken out of a sentence that repeats it. */
  Problem censored(Problem problem) {
    return new Problem(problem.file(), problem.line(), problem.key(), censored(problem.text()));
  }

  String censored(String text) {
    String left = text;
    for (String secret : secrets) {
      left = left.replace(secret, "***");
    }
    return left;
  }

  Comparator<Problem> byPlace() {
    return Comparator.<Problem>comparingInt(problem -> names.indexOf(problem.file()))
        .thenComparingInt(Problem::line);
  }

  private Standing standing(String key, Place place) {
    return new Standing(key, place.file(), place.line(), place.known() ? column(key, place) : 0);
  }

  private int column(String key, Place place) {
    String line = lines.get(place.file())[place.line() - 1];
    if (line.length() > LONGEST_LINE) {
      return 0;
    }
    Matcher word = Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "(?![\\w-])").matcher(line);
    return word.find() ? word.start() : 0;
  }

  private record Standing(String key, int file, int line, int column) {}
}

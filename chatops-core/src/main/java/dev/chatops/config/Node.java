package dev.chatops.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException.NotResolved;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One block of the file, in two forms: as filled in, for the values, and as written, for the places
 * and for where a value comes from.
 */
final class Node {

  private final Sources sources;
  private final List<String> path;
  private final Place place;
  private final ConfigObject values;
  private final @Nullable ConfigObject written;

  Node(
      Sources sources,
      List<String> path,
      Place place,
      ConfigObject values,
      @Nullable ConfigObject written) {
    this.sources = sources;
    this.path = path;
    this.place = place;
    this.values = values;
    this.written = written;
  }

  /** The whole configuration; a key that is missing in it has no line. */
  static Node root(Sources sources, Config written) {
    Config filled = Substitutions.fill(written, sources.environment());
    return new Node(sources, List.of(), Place.UNKNOWN, filled.root(), written.root());
  }

  Sources sources() {
    return sources;
  }

  /** The path as one would write it, to be used. */
  String path() {
    return path.isEmpty() ? "" : ConfigUtil.joinPath(path);
  }

  /** The path of the block, to be read in a problem. */
  String shownPath() {
    return Shown.path(path);
  }

  /** The path of a key in the block, to be read in a problem. */
  String shownPath(String key) {
    return Shown.path(pathTo(key));
  }

  Place place() {
    return place;
  }

  /** The keys that have a value, in the order of the file. */
  List<String> keys() {
    List<String> present =
        values.keySet().stream().filter(key -> !(find(key) instanceof Found.Absent)).toList();
    return sources.inOrder(present, this::place);
  }

  Found find(String key) {
    ConfigValue value = values.get(key);
    return value == null ? new Found.Absent(place) : found(value, place(key));
  }

  /** A block below; an empty one where there is none. */
  Node child(String key) {
    boolean section = find(key) instanceof Found.Section;
    ConfigObject below =
        section && values.get(key) instanceof ConfigObject object
            ? object
            : ConfigFactory.empty().root();
    ConfigObject writtenBelow =
        written != null && written.get(key) instanceof ConfigObject object ? object : null;
    return new Node(sources, pathTo(key), place(key), below, writtenBelow);
  }

  /** Where the key is written, or else where its value comes from, or else where the block is. */
  Place place(String key) {
    Place own = placeOf(writtenAt(key));
    Place values = own.known() ? own : placeOf(this.values.get(key));
    return values.known() ? values : place;
  }

  /** The keys that stand for something else there, or for something only here or only there. */
  Set<String> differences(Node other) {
    Set<String> different = new TreeSet<>(values.keySet());
    different.addAll(other.values.keySet());
    different.removeIf(key -> same(values.get(key), other.values.get(key)));
    return different;
  }

  /** What lacks a variable is the same only if it is written in the same way. */
  private static boolean same(@Nullable ConfigValue one, @Nullable ConfigValue other) {
    try {
      return Objects.equals(one, other);
    } catch (NotResolved unresolved) {
      return false;
    }
  }

  /** Whether nobody may see what stands at the key: by its name, or by where it comes from. */
  boolean hidden(String key) {
    ConfigValue source = writtenAt(key);
    ConfigValue value = values.get(key);
    return pathTo(key).stream().anyMatch(Shown::soundsSecret)
        || (value != null && Shown.soundsSecret(value.origin().description()))
        || (source != null && !resolved(source) && Substitutions.drawsOnSecret(source));
  }

  private List<String> pathTo(String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return List.copyOf(longer);
  }

  private @Nullable ConfigValue writtenAt(String key) {
    return written == null ? null : written.get(key);
  }

  private static Place placeOf(@Nullable ConfigValue value) {
    return value == null ? Place.UNKNOWN : Sources.place(value.origin());
  }

  private Found found(ConfigValue value, Place at) {
    if (!resolved(value)) {
      return new Found.Unresolved(at, Substitutions.missing(value, sources.environment()));
    }
    return switch (value.valueType()) {
      case NULL -> new Found.Absent(at);
      case OBJECT -> new Found.Section(at);
      case LIST -> new Found.Items(at, items((ConfigList) value, at));
      case STRING, NUMBER, BOOLEAN -> new Found.Text(at, value.atKey("v").getString("v"));
    };
  }

  private List<Found> items(ConfigList list, Place at) {
    List<Found> items = new ArrayList<>();
    for (ConfigValue item : list) {
      Place own = placeOf(item);
      items.add(found(item, own.known() ? own : at));
    }
    return items;
  }

  /** The library tells by an exception only; a whole object may be unresolved, too. */
  private static boolean resolved(ConfigValue value) {
    try {
      if (value.valueType() == ConfigValueType.OBJECT) {
        var unused = ((ConfigObject) value).keySet();
      }
      return true;
    } catch (NotResolved unresolved) {
      return false;
    }
  }
}

package dev.chatops.config;

import dev.chatops.config.ConfigException.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block while it is read: what was asked for, what went wrong, and the blocks below. */
final class Block {

  /** A longer list of keys helps nobody. */
  private static final int KEYS_SHOWN = 12;

  private final @Nullable Block parent;
  private final Node node;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, Block> children = new LinkedHashMap<>();
  private boolean ignored;
  private boolean abandoned;

  Block(Node node) {
    this(null, node);
  }

  private Block(@Nullable Block parent, Node node) {
    this.parent = parent;
    this.node = node;
  }

  Node node() {
    return node;
  }

  Found ask(String key) {
    asked.add(key);
    return node.find(key);
  }

  /** Empty if the key is absent, or if it does not fit, which is recorded. */
  <T> Optional<T> read(String key, Conversion<T> conversion) {
    return convert(key, "", ask(key), conversion);
  }

  <T> T require(String key, Conversion<T> conversion) {
    if (ask(key) instanceof Found.Absent absent) {
      record(absent.place(), key, "missing, expected " + conversion.expected());
    }
    return read(key, conversion).orElse(conversion.neutral());
  }

  List<String> strings(String key) {
    Found found = ask(key);
    if (!(found instanceof Found.Items list)) {
      return read(key, Conversions.ONE_OF_SOME).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    int number = 1;
    for (Found item : list.items()) {
      String name = "item " + number++ + ": ";
      if (item instanceof Found.Absent) {
        refuse(key, name, item, Conversions.FULL_TEXT.expected());
      }
      convert(key, name, item, Conversions.FULL_TEXT).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /** What is no block is one problem, not one more for each key that is missing in it. */
  Block section(String key) {
    Found found = ask(key);
    Block child = children.computeIfAbsent(key, absent -> new Block(this, node.child(key)));
    if (!(found instanceof Found.Section || found instanceof Found.Absent)) {
      refuse(key, "", found, "a block { … }");
      child.ignore();
    }
    return child;
  }

  Map<String, Block> sections(String key) {
    Block parent = section(key);
    Map<String, Block> named = new LinkedHashMap<>();
    for (String name : parent.node.keys()) {
      Block child = parent.section(name);
      if (parent.node.find(name) instanceof Found.Section) {
        named.put(name, child);
      }
    }
    return named;
  }

  /** A relative file is looked for beside the file that names it. */
  Path beside(String key, Path file) {
    return node.sources().beside(node.place(key), file);
  }

  void record(Place place, String key, String text) {
    problems.add(node.sources().problem(place, node.shownPath(key), text));
  }

  /** What would be a problem, not recorded. */
  Problem remark(String key, String text) {
    return node.sources().problem(node.place(key), node.shownPath(key), text);
  }

  /** A problem of the block as a whole. */
  void record(String text) {
    problems.add(node.sources().problem(node.place(), node.shownPath(), text));
  }

  void ignore() {
    ignored = true;
  }

  /** Reading broke off, so that a key nobody asked for may well be a good one. */
  void abandon() {
    abandoned = true;
  }

  /** What was recorded here and below, without the keys nobody has asked for yet. */
  List<Problem> recorded() {
    return inOrder(false);
  }

  /** All that is wrong here and below. */
  List<Problem> all() {
    return ignored() ? List.of() : inOrder(true);
  }

  private boolean ignored() {
    return ignored || (parent != null && parent.ignored());
  }

  private List<Problem> inOrder(boolean unknown) {
    List<Problem> found = new ArrayList<>();
    collect(found, unknown);
    Sources sources = node.sources();
    return found.stream().map(sources::censored).sorted(sources.byPlace()).toList();
  }

  private void collect(List<Problem> found, boolean unknown) {
    found.addAll(problems);
    if (unknown && !abandoned) {
      node.keys().stream()
          .filter(key -> !asked.contains(key))
          .map(this::unknown)
          .forEach(found::add);
    }
    children.values().stream()
        .filter(child -> !child.ignored)
        .forEach(child -> child.collect(found, unknown));
  }

  private Problem unknown(String key) {
    String close = Shown.hint(key, asked);
    String known =
        close.isEmpty() && !asked.isEmpty() && asked.size() <= KEYS_SHOWN
            ? "; known here: " + String.join(", ", asked)
            : close;
    return node.sources().problem(node.place(key), node.shownPath(key), "unknown key" + known);
  }

  /** A value that does not fit, as somebody else found. */
  void refuse(String key, String found, String expected) {
    ask(key);
    refuse(node.place(key), key, "", shown(found, node.hidden(key)), expected);
  }

  private void refuse(Place place, String key, String item, String found, String expected) {
    record(place, key, item + "found " + found + ", expected " + expected);
  }

  /** Something that is no text where another thing is wanted. */
  private void refuse(String key, String item, Found found, String expected) {
    if (found instanceof Found.Unresolved unresolved) {
      record(found.place(), key, item + unresolved.why());
    } else {
      refuse(found.place(), key, item, found.noun(), expected);
    }
  }

  private <T> Optional<T> convert(String key, String item, Found found, Conversion<T> conversion) {
    if (found instanceof Found.Text text) {
      return convert(key, item, text, conversion);
    }
    if (!(found instanceof Found.Absent)) {
      refuse(key, item, found, conversion.expected());
    }
    return Optional.empty();
  }

  private <T> Optional<T> convert(
      String key, String item, Found.Text found, Conversion<T> conversion) {
    String text = found.text();
    if (conversion.secret() || Shown.soundsSecret(key)) {
      node.sources().hide(text);
    }
    Optional<T> value = conversion.attempt(text);
    if (value.isEmpty()) {
      boolean hidden = conversion.secret() || node.hidden(key);
      String hint = hidden ? "" : Shown.hint(text, conversion.choices());
      refuse(found.place(), key, item, shown(text, hidden), conversion.expected() + hint);
    }
    return value;
  }

  private static String shown(String text, boolean hidden) {
    return hidden && !text.isEmpty() ? "***" : Shown.quoted(text);
  }
}

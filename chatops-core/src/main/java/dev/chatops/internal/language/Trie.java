package dev.chatops.internal.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Literal words lead to routes; finding one costs as much as the line is long, however many there
 * are. Case does not count. Fill it, then share it: safe for many readers once it is no longer
 * changed.
 *
 * @param <R> what a path leads to
 */
public final class Trie<R> {

  private final Node<R> root = new Node<>();

  /** A route and the first word behind its path. */
  public record Found<R>(R route, int next) {}

  private static final class Node<R> {
    private final Map<String, Node<R>> children = new HashMap<>();
    private @Nullable R route;
  }

  /**
   * Adds a path, unless it is taken.
   *
   * @return the route that has this path already, so that both can be named; null if it was free
   * @throws IllegalArgumentException if the path is empty
   */
  public @Nullable R put(List<String> path, R route) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a path has at least one word");
    }
    Node<R> node = root;
    for (String word : path) {
      node = node.children.computeIfAbsent(lower(word), w -> new Node<>());
    }
    if (node.route == null) {
      node.route = route;
      return null;
    }
    return node.route;
  }

  /** The route with the longest literal path on the first line; null if there is none. */
  public @Nullable Found<R> find(CommandLine line, int from) {
    List<Word> words = line.words();
    int end = line.firstLine();
    Node<R> node = root;
    R route = null;
    int next = from;
    for (int at = from; at < end; at++) {
      node = child(node, words.get(at));
      if (node == null) {
        break;
      }
      if (node.route != null) {
        route = node.route;
        next = at + 1;
      }
    }
    return route == null ? null : new Found<>(route, next);
  }

  /** The longest leading words of the line that begin some path, in lower case; may be empty. */
  public List<String> prefix(CommandLine line, int from) {
    List<String> prefix = new ArrayList<>();
    Node<R> node = root;
    for (int at = from; at < line.firstLine(); at++) {
      Word word = line.words().get(at);
      node = child(node, word);
      if (node == null) {
        break;
      }
      prefix.add(lower(word.text()));
    }
    return prefix;
  }

  /** Whether the line begins like some path, but is not as long as any: {@code deploy} alone. */
  public boolean incomplete(CommandLine line, int from) {
    return find(line, from) == null && !prefix(line, from).isEmpty();
  }

  /** Whether some path begins with this word. */
  public boolean begins(String word) {
    return root.children.containsKey(lower(word));
  }

  /**
   * The words that may follow a path or the beginning of one, in order; empty if there are none.
   */
  public List<String> children(List<String> prefix) {
    Node<R> node = node(prefix);
    return node == null ? List.of() : node.children.keySet().stream().sorted().toList();
  }

  /** The routes at this path and beneath it, each once, those of shorter paths first. */
  public List<R> beneath(List<String> prefix) {
    Node<R> top = node(prefix);
    if (top == null) {
      return List.of();
    }
    List<R> routes = new ArrayList<>();
    List<Node<R>> queue = new ArrayList<>(List.of(top));
    for (int at = 0; at < queue.size(); at++) {
      add(queue.get(at), routes);
      children(queue.get(at)).forEach(queue::add);
    }
    return routes.stream().distinct().toList();
  }

  /**
   * The routes whose path is a beginning of this one and shorter: those that a longer path may
   * shadow.
   */
  public List<R> above(List<String> path) {
    List<R> routes = new ArrayList<>();
    Node<R> node = root;
    for (String word : path) {
      add(node, routes);
      node = node.children.get(lower(word));
      if (node == null) {
        break;
      }
    }
    return routes;
  }

  private static <R> void add(Node<R> node, Collection<R> routes) {
    if (node.route != null) {
      routes.add(node.route);
    }
  }

  private static <R> List<Node<R>> children(Node<R> node) {
    return node.children.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private @Nullable Node<R> node(List<String> prefix) {
    Node<R> node = root;
    for (String word : prefix) {
      node = node.children.get(lower(word));
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private static <R> @Nullable Node<R> child(Node<R> node, Word word) {
    return word.quoted() ? null : node.children.get(lower(word.text()));
  }

  private static String lower(String word) {
    return Caseless.fold(word);
  }
}

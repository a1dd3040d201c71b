package dev.chatops.internal.registry;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the listeners whose pattern may match a text, in one pass over the text however many there
 * are (Aho and Corasick, 1975). Immutable once built, and thread-safe.
 */
final class Ears {

  private static final int ASCII = 128;

  private final List<ListenerMethod> listeners;
  private final BitSet always = new BitSet();
  private final Node root = new Node();
  private final @Nullable Node[] first =
      new Node[ASCII]; // of root: nearly every letter asks for it

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final BitSet heard = new BitSet();
    private @Nullable Node fallback;
  }

  Ears(List<ListenerMethod> listeners) {
    this.listeners = List.copyOf(listeners);
    for (int i = 0; i < listeners.size(); i++) {
      Needles needles = listeners.get(i).needles();
      if (needles.anyOf().isEmpty()) {
        always.set(i);
      }
      for (String needle : needles.anyOf()) {
        add(needle, i);
      }
    }
    for (char c = 0; c < ASCII; c++) {
      first[c] = root.next.get(c);
    }
    linkFallbacks();
  }

  private void add(String needle, int listener) {
    Node node = root;
    for (int i = 0; i < needle.length(); i++) {
      node = node.next.computeIfAbsent(Needles.lower(needle.charAt(i)), c -> new Node());
    }
    node.heard.set(listener);
  }

  /** Breadth first, so that what a node falls back to is complete before it. */
  private void linkFallbacks() {
    Deque<Node> queue = new ArrayDeque<>(List.of(root));
    while (!queue.isEmpty()) {
      Node node = queue.remove();
      node.next.forEach(
          (c, child) -> {
            Node target = node == root ? root : step(node.fallback, c);
            child.fallback = target;
            child.heard.or(target.heard);
            queue.add(child);
          });
    }
  }

  private Node step(@Nullable Node from, char c) {
    for (Node node = from; node != null && node != root; node = node.fallback) {
      Node next = node.next.get(c);
      if (next != null) {
        return next;
      }
    }
    Node begun = c < ASCII ? first[c] : root.next.get(c);
    return begun == null ? root : begun;
  }

  /** Those that may have heard something, in their order. */
  List<ListenerMethod> hearing(String text) {
    BitSet heard = null; // most talk has nothing that anybody hears
    Node node = root;
    int end = root.next.isEmpty() ? 0 : Math.min(text.length(), ListenerMethod.LONGEST);
    for (int i = 0; i < end; i++) {
      node = step(node, Needles.lower(text.charAt(i)));
      if (!node.heard.isEmpty()) {
        heard = heard == null ? (BitSet) always.clone() : heard;
        heard.or(node.heard);
      }
    }
    BitSet all = heard == null ? always : heard;
    return all.isEmpty() ? List.of() : all.stream().mapToObj(listeners::get).toList();
  }
}

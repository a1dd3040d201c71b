package dev.chatops.xmpp;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.xmpp.XmppMenu.Asker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Which commands somebody sees. The catalog has all there are; what may be run by whom is known by
 * completion alone, so it is asked what could stand at each place of the paths. Thread-safe.
 */
final class XmppSight {

  private final Inbound inbound;

  XmppSight(Inbound inbound) {
    this.inbound = inbound;
  }

  /** All that this one may run, in the order of the catalog. */
  CompletionStage<List<Catalog.Entry>> all(Asker asker) {
    List<Catalog.Entry> entries = inbound.catalog().commands();
    Map<String, CompletableFuture<Set<String>>> words = new LinkedHashMap<>();
    entries.forEach(entry -> words.computeIfAbsent(parent(entry), at -> words(at, asker)));
    return CompletableFuture.allOf(words.values().toArray(new CompletableFuture<?>[0]))
        .thenApply(
            all -> {
              Map<String, Set<String>> known = new HashMap<>();
              words.forEach((parent, each) -> known.put(parent, each.join()));
              return entries.stream().filter(entry -> isAmong(entry, known)).toList();
            });
  }

  private static boolean isAmong(Catalog.Entry entry, Map<String, Set<String>> words) {
    return words.getOrDefault(parent(entry), Set.of()).contains(last(entry));
  }

  /** The command of this name, if this one may run it. */
  CompletionStage<Optional<Catalog.Entry>> one(String name, Asker asker) {
    Optional<Catalog.Entry> entry = inbound.catalog().command(name);
    if (entry.isEmpty()) {
      return CompletableFuture.completedStage(entry);
    }
    return words(parent(entry.get()), asker)
        .thenApply(words -> entry.filter(known -> words.contains(last(known))));
  }

  /** The words that may follow; none if that is not known in time. */
  private CompletableFuture<Set<String>> words(String parent, Asker asker) {
    return inbound
        .suggest(asker.user(), asker.where(), parent)
        .thenApply(
            suggested -> {
              Set<String> words = new HashSet<>();
              suggested.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
              return words;
            })
        .toCompletableFuture();
  }

  /** What stands before the last word, and the space. */
  private static String parent(Catalog.Entry entry) {
    List<String> path = entry.path();
    String before = String.join(" ", path.subList(0, path.size() - 1));
    return before.isEmpty() ? "" : before + " ";
  }

  private static String last(Catalog.Entry entry) {
    return entry.path().get(entry.path().size() - 1).toLowerCase(Locale.ROOT);
  }
}

package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** The way from words to a command is what a search through all commands would find. */
class AnyTrieTest {

  private static final List<String> WORDS = List.of("deploy", "Deploy", "status", "on", "ß", "x");

  @Provide
  Arbitrary<List<String>> path() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<Set<List<String>>> paths() {
    return path().map(path -> path.stream().map(AnyTrieTest::lower).toList()).set().ofMaxSize(12);
  }

  @Always
  void findsTheLongestPath(
      @ForAll("paths") Set<List<String>> paths, @ForAll("path") List<String> typed) {
    Trie<List<String>> trie = new Trie<>();
    paths.forEach(path -> assertThat(trie.put(path, path)).isNull());
    List<String> words = typed.stream().map(AnyTrieTest::lower).toList();

    Optional<List<String>> longest =
        paths.stream()
            .filter(path -> path.size() <= words.size())
            .filter(path -> words.subList(0, path.size()).equals(path))
            .max(Comparator.comparingInt(List::size));
    Trie.Found<List<String>> found = trie.find(CommandLine.of(String.join(" ", typed)), 0);

    assertThat(Optional.ofNullable(found).map(Trie.Found::route)).isEqualTo(longest);
    longest.ifPresent(path -> assertThat(found.next()).isEqualTo(path.size()));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}

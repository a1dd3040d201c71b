package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrieTest {

  private final Trie<String> trie = new Trie<>();

  private void route(String path) {
    assertThat(trie.put(List.of(path.split(" ")), path)).isNull();
  }

  private Trie.Found<String> find(String line) {
    return trie.find(CommandLine.of(line), 0);
  }

  @Test
  void theLongestLiteralPathWins() {
    route("deploy");
    route("deploy status");
    route("deploy status of all");
    assertThat(find("deploy web")).isEqualTo(new Trie.Found<>("deploy", 1));
    assertThat(find("deploy status")).isEqualTo(new Trie.Found<>("deploy status", 2));
    assertThat(find("deploy status of web")).isEqualTo(new Trie.Found<>("deploy status", 2));
    assertThat(find("deploy status of all x"))
        .isEqualTo(new Trie.Found<>("deploy status of all", 4));
    assertThat(trie.find(CommandLine.of("please deploy web"), 1))
        .isEqualTo(new Trie.Found<>("deploy", 2));
    assertThat(find("")).isNull();
    assertThat(find("web")).isNull();
  }

  @Test
  void caseDoesNotCount() {
    route("Deploy STATUS");
    assertThat(find("dEPLOY sTatus")).isEqualTo(new Trie.Found<>("Deploy STATUS", 2));
    assertThat(trie.begins("DEPLOY")).isTrue();
    assertThat(trie.begins("status")).isFalse();
  }

  @Test
  void aQuotedWordIsNoLiteral() {
    route("deploy");
    route("deploy status");
    assertThat(find("\"deploy\"")).isNull();
    assertThat(find("deploy \"status\"")).isEqualTo(new Trie.Found<>("deploy", 1));
  }

  @Test
  void aPathEndsWithTheFirstLine() {
    route("deploy");
    route("deploy status");
    assertThat(find("deploy\nstatus")).isEqualTo(new Trie.Found<>("deploy", 1));
  }

  @Test
  void aTakenPathTellsWhoHasIt() {
    assertThat(trie.put(List.of("deploy"), "one")).isNull();
    assertThat(trie.put(List.of("DEPLOY"), "two")).isEqualTo("one");
    assertThat(find("deploy").route()).isEqualTo("one");
    assertThatThrownBy(() -> trie.put(List.of(), "none"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anIncompletePathKnowsHowItMayGoOn() {
    route("deploy status");
    route("deploy now");
    route("deploy now or never");
    CommandLine alone = CommandLine.of("Deploy");
    assertThat(trie.incomplete(alone, 0)).isTrue();
    assertThat(trie.prefix(alone, 0)).containsExactly("deploy");
    assertThat(trie.children(List.of("deploy"))).containsExactly("now", "status");
    assertThat(trie.children(List.of("deploy", "status"))).isEmpty();
    assertThat(trie.children(List.of("web"))).isEmpty();
    assertThat(trie.children(List.of())).containsExactly("deploy");
    assertThat(trie.beneath(List.of("deploy")))
        .containsExactly("deploy now", "deploy status", "deploy now or never");
    assertThat(trie.incomplete(CommandLine.of("deploy now"), 0)).isFalse();
    assertThat(trie.incomplete(CommandLine.of("web"), 0)).isFalse();
  }

  @Test
  void aLongerPathKnowsWhatItMayShadow() {
    route("deploy");
    route("deploy web now");
    route("deploy web");
    assertThat(trie.above(List.of("deploy", "web", "now"))).containsExactly("deploy", "deploy web");
    assertThat(trie.above(List.of("deploy", "web"))).containsExactly("deploy");
    assertThat(trie.above(List.of("deploy"))).isEmpty();
  }

  @Test
  void oneAmongTenThousandIsFound() {
    for (int i = 0; i < 10_000; i++) {
      route("command" + i);
      route("group" + i % 100 + " sub" + i);
    }
    assertThat(find("command9999 42")).isEqualTo(new Trie.Found<>("command9999", 1));
    assertThat(find("group99 sub9999 42")).isEqualTo(new Trie.Found<>("group99 sub9999", 2));
    assertThat(find("group99 sub9998")).isNull();
  }
}

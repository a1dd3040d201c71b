package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> KNOWN =
      List.of("deploy", "deploy-status", "destroy", "restart", "ack", "status", "Graph");

  @ParameterizedTest
  @CsvSource({
    "deply, deploy",
    "dpeloy, deploy",
    "DEPLOY, deploy",
    "deplooyy, deploy",
    "restar, restart",
    "rest, restart",
    "kca, ''",
    "akc, ack",
    "graph, Graph",
    "statusses, status",
    "stat, status",
    "x, ''",
    "a, ''",
    "hello, ''",
    "unrelated, ''",
  })
  void findsTheClosest(String typed, String closest) {
    assertThat(Suggestion.closest(typed, KNOWN).orElse("")).isEqualTo(closest);
  }

  @Test
  void givesTheClosestFirstAndNoMoreThanAskedFor() {
    assertThat(Suggestion.close("deploy", KNOWN, 5)).containsExactly("deploy", "deploy-status");
    assertThat(Suggestion.close("deploi", List.of("depl", "deplox", "deploi"), 2))
        .containsExactly("deploi", "deplox");
    assertThat(Suggestion.close("deploy", KNOWN, 0)).isEmpty();
  }

  @Test
  void findsNothingForNothing() {
    assertThat(Suggestion.closest("", KNOWN)).isEmpty();
    assertThat(Suggestion.closest("   ", KNOWN)).isEmpty();
    assertThat(Suggestion.closest("deploy", List.of())).isEmpty();
    assertThat(Suggestion.closest("deploy", List.of(""))).isEmpty();
  }

  @Test
  @Timeout(10)
  void doesNotLookAtWhatNobodyMistypes() {
    List<String> many = IntStream.range(0, 20_000).mapToObj(i -> "command-" + i).toList();

    assertThat(Suggestion.closest("d".repeat(100_000), many)).isEmpty();
    assertThat(Suggestion.closest("d".repeat(65), List.of("d".repeat(65)))).isEmpty();
    assertThat(Suggestion.closest("d".repeat(64), List.of("d".repeat(63)))).isPresent();
    assertThat(Suggestion.close("command-1234x", many, 3)).startsWith("command-1234");
  }
}

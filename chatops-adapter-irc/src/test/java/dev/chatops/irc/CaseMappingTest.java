package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 2812 §2.2. */
class CaseMappingTest {

  @ParameterizedTest
  @CsvSource({
    "ascii, Ann[]\\~, ann[]\\~",
    "rfc1459, Ann[]\\~, ann{}|^",
    "strict-rfc1459, Ann[]\\~, ann{}|~",
    "rfc1459, ÄRGER, Ärger",
    "something-new, ANN[, ann[",
    "rfc1459, ann, ann"
  })
  void namesFoldAsTheServerSays(String mapping, String name, String folded) {
    CaseMapping letters = CaseMapping.named(mapping);

    assertThat(letters.fold(name)).isEqualTo(folded);
    assertThat(letters.same(name, folded)).isTrue();
    assertThat(letters.same(name, folded + "x")).isFalse();
  }
}

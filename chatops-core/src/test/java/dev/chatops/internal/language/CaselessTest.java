package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Hostile.class)
@Domain(DomainContext.Global.class)
class CaselessTest {

  @ParameterizedTest
  @CsvSource({"Deploy, DEPLOY", "ÄRGER, ärger", "ΟΔΟΣ, οδος", "İncident, incident", "𐐀, 𐐨"})
  void caseDoesNotCount(String one, String other) {
    assertThat(Caseless.fold(one)).isEqualTo(Caseless.fold(other));
  }

  @Test
  void whatIsInLowerCaseIsLeftAsItIs() {
    String text = "deploy web-1 --dry-run";
    assertThat(Caseless.fold(text)).isSameAs(text);
  }

  @Always
  void isAsLongAsItWasAndFoldedOnce(@ForAll String text) {
    String folded = Caseless.fold(text);
    assertThat(folded).hasSameSizeAs(text);
    assertThat(Caseless.fold(folded)).isEqualTo(folded);
    assertThat(folded).isEqualToIgnoringCase(text);
  }

  @Always
  void asciiIsFoldedAsInEveryLocaleButTheTurkish(@ForAll char one) {
    String ascii = String.valueOf((char) (one % 0x80));
    assertThat(Caseless.fold(ascii)).isEqualTo(ascii.toLowerCase(Locale.ROOT));
  }
}

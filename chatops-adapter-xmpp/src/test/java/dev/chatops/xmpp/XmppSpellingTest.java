package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7622 §3.5. */
class XmppSpellingTest {

  private static final XmppSpelling SPELLING = XmppSpelling.OF_ALL;

  @ParameterizedTest
  @CsvSource({
    "Ann@LocalHost, ann@localhost",
    "ann@localhost, ann@localhost",
    "OPS@Rooms.Example.org, ops@rooms.example.org",
    "ops@rooms.localhost/Ann, ops@rooms.localhost/Ann",
    "'no address', 'no address'",
    "@, @",
    "/, /"
  })
  void anAddressHasOneForm(String written, String told) {
    assertThat(SPELLING.user(written)).isEqualTo(told);
    assertThat(SPELLING.room(written)).isEqualTo(told);
    assertThat(SPELLING.room(told)).isEqualTo(told);
  }
}

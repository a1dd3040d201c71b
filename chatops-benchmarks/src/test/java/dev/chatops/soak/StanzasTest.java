package dev.chatops.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StanzasTest {

  private static final String HEAD = "<?xml version='1.0'?><stream:stream id='1' version='1.0'>";

  private final Stanzas stanzas = new Stanzas();

  @Test
  void eachStanzaIsWholeHoweverDeepItIs() throws IOException {
    String message = "<message><x><invite to='a'/><reason>é &gt;</reason></x></message>";

    assertThat(take(HEAD + message + "<presence/>\n<iq id='2'></iq>"))
        .containsExactly(message, "<presence/>", "<iq id='2'></iq>");
  }

  @Test
  void whatIsHalfThereIsNoStanzaYet() throws IOException {
    assertThat(take(HEAD + "<message><body>a</body>")).isEmpty();
    assertThat(take("</message>")).containsExactly("<message><body>a</body></message>");
  }

  @Test
  void aStreamThatBeginsAnewGoesOn() throws IOException {
    assertThat(take(HEAD + "<success/>" + HEAD + "<stream:features><a/></stream:features>"))
        .containsExactly("<success/>", "<stream:features><a/></stream:features>");
  }

  @Test
  void theEndOfTheStreamIsTold() throws IOException {
    assertThat(take(HEAD)).isEmpty();

    assertThatThrownBy(() -> take("</stream:stream>")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> take("<stream:error><conflict/></stream:error>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("conflict");
  }

  private List<String> take(String text) throws IOException {
    List<String> taken = new ArrayList<>();
    for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
      String stanza = stanzas.take(next & 0xFF);
      if (stanza != null) {
        taken.add(stanza);
      }
    }
    return taken;
  }
}

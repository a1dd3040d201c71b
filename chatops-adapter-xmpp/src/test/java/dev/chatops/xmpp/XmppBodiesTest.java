package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static dev.chatops.xmpp.XmppScene.message;
import static dev.chatops.xmpp.XmppScene.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages say: XEP-0393, XEP-0428, XEP-0461, XEP-0066. */
class XmppBodiesTest {

  private final XmppScene scene = XmppScene.in(ALL);

  @Test // XEP-0461 §3, XEP-0428
  void aReplyNamesWhatItAnswersAndItsQuotationIsNoneOfItsWords() {
    Said reply =
        scene.said(
            "ann",
            "1",
            "&gt; bób: one 😀\n!deploy web",
            "<reply xmlns='urn:xmpp:reply:0' to='ops@rooms.test/bob' id='s0'/>"
                + "<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>"
                + "<body start='0' end='13'/></fallback>");

    assertThat(reply.message().text()).isEqualTo("!deploy web");
    assertThat(reply.message().answers()).isEqualTo(message("s0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body start='0' end='99'/>",
        "<body start='-1' end='3'/>",
        "<body start='3' end='3'/>",
        "<body start='5' end='2'/>",
        "<body start='x' end='y'/>",
        "<body start='99999999999' end='999999999999'/>",
        "<subject/>"
      })
  void aRangeThatIsNoneLeavesTheWords(String range) {
    Said said =
        scene.said(
            "ann",
            "1",
            "hello",
            "<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>"
                + range
                + "</fallback>");

    assertThat(said.message().text()).isEqualTo("hello");
  }

  @Test // XEP-0428 §2.2
  void whatStandsInForSomethingElseAltogetherIsSaid() {
    String other = "<fallback xmlns='urn:xmpp:fallback:0' for='urn:example'><body/></fallback>";
    assertThat(scene.said("ann", "1", "hello", other).message().text()).isEqualTo("hello");

    String whole = "<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'/>";
    assertThat(scene.says("ann", "1", "hello", whole)).isEmpty();
  }

  @Test // XEP-0245
  void aDeedIsItsText() {
    assertThat(scene.said("ann", "/me waves").message().text()).isEqualTo("waves");
    assertThat(scene.said("ann", "/meow").message().text()).isEqualTo("/meow");
  }

  @Test // XEP-0393
  void stylingIsNotTextUnlessItIsNone() {
    assertThat(scene.said("ann", "*!deploy* _web_ `a*b*`").message().text())
        .isEqualTo("!deploy web `a*b*`");
    assertThat(
            scene
                .said("ann", "1", "*!deploy* _web_", "<unstyled xmlns='urn:xmpp:styling:0'/>")
                .message()
                .text())
        .isEqualTo("*!deploy* _web_");
  }

  @Test // RFC 6121 §5.2.3
  void aBodyInAnotherLanguageIsStillSaid() {
    Said said =
        (Said)
            only(
                scene.hear(
                    "<message type='groupchat' from='ops@rooms.test/ann'>"
                        + "<body xml:lang='de'>hallo</body></message>"));
    assertThat(said.message().text()).isEqualTo("hallo");
  }

  @ParameterizedTest // XEP-0066 §3
  @ValueSource(
      strings = {
        "https://test/a%20b/graph%20%281%29.png",
        "https://upload.test:5281/x/graph%20%281%29.png?token=1"
      })
  void aFileOnTheBotsOwnServerIsGiven(String url) {
    Said said = scene.said("ann", "1", url, "<x xmlns='jabber:x:oob'><url>" + url + "</url></x>");

    assertThat(said.message().files()).hasSize(1);
    assertThat(said.message().files().get(0).name()).isEqualTo("graph (1).png");
    assertThat(said.message().files().get(0).mediaType()).isEqualTo("image/png");
    assertThat(said.message().text()).isEqualTo(url);
  }

  @ParameterizedTest // whoever writes it would choose where the bot connects to
  @ValueSource(
      strings = {
        "https://elsewhere.example/graph.png",
        "https://eviltest/graph.png",
        "https://10.0.0.1/admin",
        "http://test/graph.png",
        "https://test@elsewhere.example/x",
        "https://x@test/y",
        "file:///etc/passwd",
        "jar:https://test/x!/y",
        "https:",
        "not an address",
        ""
      })
  void anyOtherAddressIsOnlyText(String url) {
    Said said =
        scene.said("ann", "1", "look", "<x xmlns='jabber:x:oob'><url>" + url + "</url></x>");

    assertThat(said.message().files()).isEmpty();
  }
}

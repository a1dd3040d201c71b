package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import dev.chatops.chat.Mention;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who a text names. */
class XmppMentionsTest {

  private final XmppScene scene = XmppScene.in(ALL);

  @BeforeEach
  void moreThanOneWord() {
    scene.present("Ann Bee", "annbee@test", "occ-annbee");
  }

  private List<String> named(String text, String more) {
    Body body = scene.said("bob", scene.keys.next(), text, more).message().body();
    return body.mentions().stream()
        .map(Mention.OfUser.class::cast)
        .map(
            mention ->
                body.text().substring(mention.start(), mention.end())
                    + "="
                    + mention.user().id().value()
                    + (mention.self() ? "!" : ""))
        .toList();
  }

  private List<String> named(String text) {
    return named(text, "");
  }

  @Test
  void theBotIsNamedByItsNickAnywhere() {
    assertThat(named("opsbot: status")).containsExactly("opsbot=bot@test!");
    assertThat(named("OpsBot, status")).containsExactly("OpsBot=bot@test!");
    assertThat(named("hey @opsbot!")).containsExactly("@opsbot=bot@test!");
    assertThat(named("is opsbot there? opsbot?")).hasSize(2);
    assertThat(named("opsbots and myopsbot and opsbot2")).isEmpty();
  }

  @Test
  void othersAreNamedAtTheStartOrWithASign() {
    assertThat(named("ann: look")).containsExactly("ann=ann@test");
    assertThat(named("look @ann, and @Bob")).containsExactly("@ann=ann@test", "@Bob=bob@test");
    assertThat(named("ann has left")).isEmpty();
    assertThat(named("mail ann@test.example @nobody")).isEmpty();
  }

  @Test
  void aNickOfTwoWordsIsOne() {
    assertThat(named("Ann Bee: look")).containsExactly("Ann Bee=annbee@test");
    assertThat(named("look, @ann bee.")).containsExactly("@ann bee=annbee@test");
  }

  @Test
  void ofTwoThatDifferInCaseTheExactOneIsMeantOrNobody() {
    scene.present("ANN", "shout@test", "occ-shout");

    assertThat(named("@ANN")).containsExactly("@ANN=shout@test");
    assertThat(named("@ann")).containsExactly("@ann=ann@test");
    assertThat(named("@Ann")).isEmpty();
  }

  @Test // XEP-0372 §3: counted in code points, of the body as it was sent
  void whatIsMarkedIsAMentionWhereverItStands() {
    String reference =
        "<reference xmlns='urn:xmpp:reference:0' type='mention' begin='%d' end='%d' uri='%s'/>";

    assertThat(named("😀 *so* my friend", String.format(reference, 10, 16, "xmpp:ann@test")))
        .containsExactly("friend=ann@test");
    assertThat(named("you there", String.format(reference, 0, 3, "xmpp:ops@rooms.test/ann")))
        .containsExactly("you=ann@test");
    assertThat(named("you there", String.format(reference, 0, 3, "xmpp:bot@test?message")))
        .containsExactly("you=bot@test!");
  }

  @Test
  void aMarkOnSomebodyWhoIsNotThereIsText() {
    String reference =
        "<reference xmlns='urn:xmpp:reference:0' type='mention' begin='%s' end='%s' uri='%s'/>";

    for (String uri :
        List.of("xmpp:admin@test", "mailto:ann@test", "xmpp:ops@rooms.test", "xmpp:")) {
      assertThat(named("you there", String.format(reference, 0, 3, uri))).as(uri).isEmpty();
    }
    assertThat(named("you", String.format(reference, 0, 99, "xmpp:ann@test"))).isEmpty();
    String twice = String.format(reference, 0, 3, "xmpp:ann@test");
    assertThat(named("you there", twice + twice)).hasSize(1);
  }

  @Test
  void aCrowdOfNamesCostsLittle() {
    for (int i = 0; i < 500; i++) {
      scene.present("user " + i, "u" + i + "@test", "occ-" + i);
    }

    assertThat(named("@user 499 ".repeat(10_000))).hasSizeLessThanOrEqualTo(50);
    assertThat(named("opsbo".repeat(20_000))).isEmpty();
  }
}

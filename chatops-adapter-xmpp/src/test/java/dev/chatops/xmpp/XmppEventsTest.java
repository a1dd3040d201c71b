package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static dev.chatops.xmpp.XmppScene.SEMI_ANONYMOUS;
import static dev.chatops.xmpp.XmppScene.message;
import static dev.chatops.xmpp.XmppScene.only;
import static dev.chatops.xmpp.XmppScene.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.Event.Said;
import dev.chatops.xmpp.XmppPlace.Vouched;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages mean. */
class XmppEventsTest {

  private static final String DELAY =
      "<delay xmlns='urn:xmpp:delay' from='ops@rooms.test' stamp='2020-01-01T00:00:00Z'/>";

  private final XmppScene scene = XmppScene.in(ALL);

  @Test // XEP-0045 §7.4
  void wordsInARoomAreSaidThere() {
    Said said = scene.said("ann", "1", "hello there", stamp("s1"));

    assertThat(said.message().text()).isEqualTo("hello there");
    assertThat(said.message().where()).isEqualTo(XmppScene.inRoom());
    assertThat(said.origin()).isEqualTo(Origin.LIVE);
    assertThat(said.message().id()).isEqualTo(message("s1"));
  }

  @Test // XEP-0359 §4
  void twoDeliveriesOfOneThingShareAKeyAndTwoThingsDoNot() {
    assertThat(scene.said("ann", "1", "x", stamp("s1")).key())
        .isEqualTo(scene.said("ann", "1", "x", stamp("s1")).key())
        .isNotEqualTo(scene.said("ann", "1", "x", stamp("s2")).key());
    assertThat(scene.said("ann", "1", "x", "").key())
        .isNotEqualTo(scene.said("ann", "1", "x", "").key());
  }

  @Test // XEP-0359 §4, §6: of the room alone, and only where it announces that it stamps
  void idsThatTheRoomHasNotGivenAreAnybodys() {
    String forged =
        "<stanza-id xmlns='urn:xmpp:sid:0' by='ann@test' id='s1'/>"
            + "<origin-id xmlns='urn:xmpp:sid:0' id='s1'/>";
    XmppScene careless = XmppScene.in(new Vouched(true, false, true, true));

    assertThat(scene.said("ann", "s1", "x", forged).message().id()).isNotEqualTo(message("s1"));
    assertThat(careless.said("ann", "s1", "x", stamp("s1")).message().id())
        .isNotEqualTo(message("s1"));
    assertThat(scene.said("ann", "s1", "x", forged + stamp("s7")).message().id())
        .isEqualTo(message("s7"));
  }

  @Test // XEP-0359: the account's own server, once it has announced that it stamps
  void aServersStampMakesOneOfTwoDeliveries() {
    String stamped = "<stanza-id xmlns='urn:xmpp:sid:0' by='bot@test' id='s1'/>";
    assertThat(only(scene.whispers("ann@test/p", "1", "x", stamped)).key())
        .isNotEqualTo(only(scene.whispers("ann@test/p", "1", "x", stamped)).key());

    scene.places.stampedByServer(true);
    assertThat(only(scene.whispers("ann@test/p", "1", "x", stamped)).key())
        .isEqualTo(only(scene.whispers("ann@test/p", "1", "x", stamped)).key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<message type='error' from='ops@rooms.test'><body>!deploy</body><error type='cancel'>"
            + "<forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>",
        "<message type='error' from='ann@test/p'><body>!deploy</body></message>",
        "<message type='groupchat' from='elsewhere@rooms.test/ann'><body>!deploy</body></message>",
        "<message type='chat' from='ops@rooms.test'><body>!deploy</body></message>",
        "<message from='ops@rooms.test'><x xmlns='http://jabber.org/protocol/muc#user'>"
            + "<status code='104'/></x></message>",
        "<message type='chat' from='ann@test/p'><composing"
            + " xmlns='http://jabber.org/protocol/chatstates'/></message>",
        "<message type='chat' from='ann@test/p'><body/></message>",
        "<message type='chat' from='ann@test/p'><body> \n </body></message>",
        "<message type='chat' from='ann@test/p'/>",
        "<message type='chat'><body>from the server itself</body></message>",
        "<message type='groupchat' from='ops@rooms.test/ann'><thread>t</thread></message>"
      })
  void whatIsNoTalkIsNoEvent(String xml) {
    assertThat(scene.hear(xml)).isEmpty();
  }

  @ParameterizedTest // XEP-0280 §12: whoever it is from
  @ValueSource(strings = {"received", "sent"})
  void aCarbonIsNobodysWords(String direction) {
    String carbon =
        "<message type='chat' from='%s'><body>!deploy</body><"
            + direction
            + " xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message"
            + " xmlns='jabber:client' from='admin@test/p' to='bot@test' type='chat'>"
            + "<body>!deploy</body></message></forwarded></"
            + direction
            + "></message>";

    assertThat(scene.hear(String.format(carbon, "eve@test/p"))).isEmpty();
    assertThat(scene.hear(String.format(carbon, "bot@test"))).isEmpty();
  }

  @Test // XEP-0203
  void whatIsDelayedIsHistory() {
    assertThat(scene.said("ann", "1", "!deploy", DELAY).origin()).isEqualTo(Origin.HISTORIC);
    Said alone = (Said) only(scene.whispers("ann@test/p", "1", "!deploy", DELAY));
    assertThat(alone.origin()).isEqualTo(Origin.HISTORIC);
  }

  @Test // XEP-0045 §7.2.14
  void whatIsHeardBeforeTheBotIsInIsHistory() {
    XmppScene entering = new XmppScene();
    entering.enter(ALL);
    entering.present("ann", "ann@test", "occ-ann");

    assertThat(entering.said("ann", "1", "!deploy", "").origin()).isEqualTo(Origin.HISTORIC);
  }

  @Test // RFC 6121 §5.2.2
  void aHeadlineIsANoticeAndANormalMessageIsTalk() {
    Said headline =
        (Said) only(scene.hear("<message type='headline' from='test'><body>up</body></message>"));
    assertThat(headline.origin()).isEqualTo(Origin.NOTICE);
    Said normal = (Said) only(scene.hear("<message from='ann@test/p'><body>hi</body></message>"));
    assertThat(normal.origin()).isEqualTo(Origin.LIVE);
  }

  @Test // XEP-0308 §3
  void aCorrectionIsAnEditOfTheFirstMessageByItsSenderAlone() {
    String correction = "<replace xmlns='urn:xmpp:message-correct:0' id='c1'/>";
    scene.said("ann", "c1", "!deploy wbe", stamp("s1"));

    Event.Edited edited =
        (Event.Edited) only(scene.says("ann", "c2", "!deploy web", correction + stamp("s2")));
    assertThat(edited.message().id()).isEqualTo(message("s1"));
    assertThat(edited.message().text()).isEqualTo("!deploy web");
    assertThat(edited.key()).isNotEqualTo(scene.keys.next());

    assertThat(scene.says("bob", "c3", "!deploy evil", correction + stamp("s3"))).isEmpty();
  }

  @Test
  void aCorrectionOfWhatNobodyHasHeardIsNothing() {
    String correction = "<replace xmlns='urn:xmpp:message-correct:0' id='never'/>";

    assertThat(scene.says("ann", "c2", "!deploy web", correction)).isEmpty();
    assertThat(scene.whispers("ann@test/p", "c2", "!deploy web", correction)).isEmpty();
  }

  @Test // XEP-0308 §3: not after somebody else has taken the nick
  void whoTakesANickCorrectsNothingOfItsFormerOwner() {
    XmppScene nicks = XmppScene.in(SEMI_ANONYMOUS);
    nicks.said("ann", "c1", "!deploy web", stamp("s1") + XmppScene.occupant("occ-ann"));
    nicks.gone("ann", "");
    nicks.present("ann", "eve@test", "occ-eve");

    assertThat(
            nicks.says(
                "ann",
                "c2",
                "!deploy evil",
                "<replace xmlns='urn:xmpp:message-correct:0' id='c1'/>"
                    + XmppScene.occupant("occ-eve")))
        .isEmpty();
  }

  @Test // XEP-0045 §8.1
  void aSubjectIsATopicUnlessItIsTheOneThatThereWas() {
    XmppScene entering = new XmppScene();
    entering.enter(ALL);
    entering.present("ann", "ann@test", "occ-ann");
    entering.present("opsbot", "bot@test", "occ-bot", 110);
    String subject =
        "<message type='groupchat' from='ops@rooms.test/ann'><subject>all is well</subject>"
            + "</message>";
    assertThat(entering.hear(subject)).isEmpty();

    Event.TopicChanged changed = (Event.TopicChanged) only(entering.hear(subject));
    assertThat(changed.topic()).isEqualTo("all is well");
    assertThat(changed.by()).isNotNull();
    assertThat(changed.by().name()).isEqualTo("ann");
  }

  @Test
  void aMailSubjectInATalkOfTwoIsNoTopic() {
    assertThat(scene.hear("<message from='ann@test/p'><subject>hi</subject></message>")).isEmpty();
  }

  @Test
  void whatTheRoomItselfSaysIsNobodysTalk() {
    Event event =
        only(
            scene.hear(
                "<message type='groupchat' from='ops@rooms.test'><body>!deploy</body></message>"));

    assertThat(event)
        .isInstanceOfSatisfying(
            Event.Other.class,
            other -> assertThat(other.values()).containsEntry("text", "!deploy"));
  }

  @Test
  void anIdOfEndlessLengthIsNone() {
    String endless = "x".repeat(5_000);
    Said said = scene.said("ann", endless, "hi", stamp(endless));

    assertThat(said.key()).hasSizeLessThan(100);
    assertThat(said.message().id().value()).hasSizeLessThan(100);
  }

  @Test
  void everyKeyIsAnotherOne() {
    List<String> keys =
        List.of(
            only(scene.says("ann", "1", "a", "")).key(),
            only(scene.says("ann", "1", "a", stamp("s1"))).key(),
            only(scene.whispers("ann@test/p", "1", "a", "")).key(),
            only(scene.whispers("ops@rooms.test/ann", "1", "a", "")).key(),
            only(scene.present("cid", "cid@test", "occ-cid")).key(),
            only(scene.gone("cid", "")).key());

    assertThat(keys).doesNotHaveDuplicates();
  }
}

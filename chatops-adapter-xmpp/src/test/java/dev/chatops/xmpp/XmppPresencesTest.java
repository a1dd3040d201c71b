package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static dev.chatops.xmpp.XmppScene.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes and goes; the sections are those of XEP-0045. */
class XmppPresencesTest {

  @Test // §7.2.2
  void whoIsThereWhenTheBotComesHasNotJustCome() {
    XmppScene scene = new XmppScene();
    scene.enter(ALL);

    assertThat(scene.present("ann", "ann@test", "occ-ann")).isEmpty();
    Event.Joined self = (Event.Joined) only(scene.joined());
    assertThat(self.self()).isTrue();
    assertThat(self.user()).isEqualTo(scene.who.self());
    Event.Joined bob = (Event.Joined) only(scene.present("bob", "bob@test", "occ-bob"));
    assertThat(bob.self()).isFalse();
    assertThat(bob.user().name()).isEqualTo("bob");
    assertThat(bob.room()).isEqualTo(XmppScene.room());
  }

  @Test // §7.2.2, status 210: the service has given another nick
  void theBotGoesByTheNickThatTheServiceSays() {
    XmppScene scene = new XmppScene();
    XmppPlace place = scene.enter(ALL);

    scene.present("opsbot-2", "bot@test", "occ-bot", 110, 210);

    assertThat(place.joined()).isTrue();
    assertThat(place.nick().toString()).isEqualTo("opsbot-2");
  }

  @Test
  void aPresenceThatOnlyChangesIsNoOnesComing() {
    XmppScene scene = XmppScene.in(ALL);

    assertThat(scene.present("ann", "ann@test", "occ-ann")).isEmpty();
    assertThat(scene.present("opsbot", "bot@test", "occ-bot", 110)).isEmpty();
  }

  @Test // §7.6
  void anotherNickIsNobodysComingAndNobodysGoing() {
    XmppScene scene = XmppScene.in(ALL);

    Event event = only(scene.gone("ann", "nick='anna'", 303));
    assertThat(event).isInstanceOf(Event.Other.class);
    assertThat(scene.present("anna", "ann@test", "occ-ann")).isEmpty();
    assertThat(((Event.Left) only(scene.gone("anna", ""))).user().id().value())
        .isEqualTo("ann@test");
  }

  @Test // §7.6
  void theBotsOwnNickChanges() {
    XmppScene scene = XmppScene.in(ALL);

    scene.gone("opsbot", "nick='helper'", 303, 110);
    assertThat(scene.present("helper", "bot@test", "occ-bot", 110)).isEmpty();

    assertThat(scene.said("helper", "mine").origin()).isEqualTo(Event.Origin.OWN);
    assertThat(scene.said("ann", "helper: status").message().body().mentions()).hasSize(1);
    scene.present("opsbot", "eve@test", "occ-eve");
    assertThat(scene.said("opsbot", "!deploy").origin()).isEqualTo(Event.Origin.LIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "307,kicked by bob: enough",
    "301,banned by bob: enough",
    "321,is no longer a member: enough",
    "322,the room is for members only now: enough",
    "332,the service shuts down: enough"
  }) // §8.2, §9.1, §9.4, §10.2.1, §7.15
  void whyTheBotIsOutIsSaid(int code, String reason) {
    XmppScene scene = XmppScene.in(ALL);
    XmppPlace place = scene.places.find(XmppScene.OPS).orElseThrow();

    Event.Left left =
        (Event.Left)
            only(scene.gone("opsbot", "<actor nick='bob'/><reason>enough</reason>", code, 110));

    assertThat(left.self()).isTrue();
    assertThat(left.user().id()).isEqualTo(scene.who.self().id());
    assertThat(left.reason()).isEqualTo(reason);
    assertThat(place.joined()).isFalse();
  }

  @Test // §10.9
  void aRoomThatIsDestroyedIsLeft() {
    XmppScene scene = XmppScene.in(ALL);

    Event.Left left =
        (Event.Left)
            only(
                scene.hear(
                    "<presence type='unavailable' from='ops@rooms.test/opsbot'><x"
                        + " xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none'"
                        + " role='none'/><destroy><reason>moved</reason></destroy></x></presence>"));

    assertThat(left.self()).isTrue();
    assertThat(left.reason()).isEqualTo("the room was destroyed: moved");
  }

  @Test
  void nobodySpeaksLiveInARoomThatTheBotIsOutOf() {
    XmppScene scene = XmppScene.in(ALL);
    scene.gone("opsbot", "", 110, 307);

    assertThat(scene.said("ann", "!deploy").origin()).isEqualTo(Event.Origin.HISTORIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<presence from='ann@test/phone'/>",
        "<presence type='unavailable' from='ann@test/phone'/>",
        "<presence type='subscribe' from='ann@test'/>",
        "<presence type='error' from='ops@rooms.test/opsbot'><error type='cancel'><conflict"
            + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>",
        "<presence from='ops@rooms.test'/>",
        "<presence type='unavailable' from='ops@rooms.test/nobody'/>",
        "<presence/>"
      })
  void whatIsNoComingOrGoingIsNoEvent(String xml) {
    assertThat(XmppScene.in(ALL).hear(xml)).isEmpty();
  }

  @Test
  void aStatusOfAnybodysBeforeTheBotIsInIsNothing() {
    XmppScene scene = new XmppScene();
    scene.enter(ALL);
    scene.present("ann", "ann@test", "occ-ann");

    List<Event> events = scene.gone("ann", "");

    assertThat(events).isEmpty();
  }
}

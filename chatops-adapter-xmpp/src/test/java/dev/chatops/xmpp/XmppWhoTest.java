package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static dev.chatops.xmpp.XmppScene.SEMI_ANONYMOUS;
import static dev.chatops.xmpp.XmppScene.occupant;
import static dev.chatops.xmpp.XmppScene.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.xmpp.XmppPlace.Vouched;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who somebody is: XEP-0045 §7.2.3, XEP-0421. */
class XmppWhoTest {

  private static final Vouched NOTHING = new Vouched(false, false, false, true);

  private static User speaker(XmppScene scene, String nick, String more) {
    return scene.said(nick, scene.keys.next(), "hello", more).message().from();
  }

  @Test
  void whereTheRoomShowsItSomebodyIsTheBareJid() {
    User ann = speaker(XmppScene.in(ALL), "ann", "");

    assertThat(ann.id()).isEqualTo(new UserId("x", "ann@test"));
    assertThat(ann.verified()).isTrue();
    assertThat(ann.name()).isEqualTo("ann");
  }

  @Test
  void aServiceThatIsNotTrustedSaysNobodysJid() {
    User ann = speaker(XmppScene.in(SEMI_ANONYMOUS), "ann", occupant("occ-ann"));

    assertThat(ann.id()).isEqualTo(new UserId("x", "~ops@rooms.test/occ-ann"));
    assertThat(ann.verified()).isFalse();
  }

  @Test
  void anOccupantIdOutlivesTheNickAndTellsTwoOfOneNickApart() {
    XmppScene scene = XmppScene.in(SEMI_ANONYMOUS);
    UserId ann = speaker(scene, "ann", occupant("occ-ann")).id();

    scene.gone("ann", "nick='anna'", 303);
    scene.present("anna", "ann@test", "occ-ann");
    scene.present("ann", "eve@test", "occ-eve");

    assertThat(speaker(scene, "anna", occupant("occ-ann")).id()).isEqualTo(ann);
    assertThat(speaker(scene, "ann", occupant("occ-eve")).id()).isNotEqualTo(ann);
  }

  @Test
  void withoutOccupantIdsAVisitorIsTheSameOverANickAndAnotherOneAfterwards() {
    XmppScene scene = XmppScene.in(NOTHING);
    UserId ann = speaker(scene, "ann", "").id();
    assertThat(ann.verified()).isFalse();
    assertThat(ann.value()).doesNotContain("/ann");

    scene.gone("ann", "nick='anna'", 303);
    scene.present("anna", "ann@test", "occ-ann");
    assertThat(speaker(scene, "anna", "").id()).isEqualTo(ann);

    scene.present("ann", "eve@test", "occ-eve");
    assertThat(speaker(scene, "ann", "").id()).isNotEqualTo(ann);

    scene.gone("anna", "");
    scene.present("anna", "eve@test", "occ-eve");
    assertThat(speaker(scene, "anna", "").id()).isNotEqualTo(ann);
  }

  @Test // XEP-0421 §4: to be ignored where it is not announced
  void anOccupantIdThatTheServiceDoesNotStampIsAnybodys() {
    XmppScene scene = XmppScene.in(NOTHING);

    UserId ann = speaker(scene, "ann", occupant("occ-bob")).id();
    UserId bob = speaker(scene, "bob", occupant("occ-bob")).id();

    assertThat(ann).isNotEqualTo(bob);
    assertThat(ann.value()).doesNotContain("occ-bob");
  }

  @Test
  void theSameOccupantIdInTwoRoomsIsTwoPeople() {
    XmppScene scene = XmppScene.in(SEMI_ANONYMOUS);
    scene.places.enter(
        org.jxmpp.jid.impl.JidCreate.entityBareFromOrThrowUnchecked("dev@rooms.test"),
        org.jxmpp.jid.parts.Resourcepart.fromOrThrowUnchecked("opsbot"),
        SEMI_ANONYMOUS);
    UserId here = speaker(scene, "ann", occupant("same")).id();
    Event.Said there =
        (Event.Said)
            only(
                scene.hear(
                    "<message type='groupchat' from='dev@rooms.test/ann'><body>hello</body>"
                        + occupant("same")
                        + "</message>"));

    assertThat(there.message().from().id()).isNotEqualTo(here);
  }

  @Test
  void whatWasSaidBeforeIsNotOfWhoHasTheNickNow() {
    XmppScene scene = XmppScene.in(ALL);

    Event.Said old =
        scene.said(
            "ann",
            "h1",
            "!deploy",
            occupant("occ-eve") + "<delay xmlns='urn:xmpp:delay' stamp='2020-01-01T00:00:00Z'/>");

    assertThat(old.origin()).isEqualTo(Event.Origin.HISTORIC);
    assertThat(old.message().from().id().value()).isEqualTo("~ops@rooms.test/occ-eve");
  }

  @Test // RFC 6120 §8.1.2.1
  void inATalkOfTwoTheServersVouchForTheSender() {
    XmppScene scene = new XmppScene();

    Event.Said said = (Event.Said) only(scene.whispers("Ann@Test/phone", "1", "psst", ""));

    assertThat(said.message().from().id()).isEqualTo(new UserId("x", "ann@test"));
    assertThat(said.message().where()).isEqualTo(XmppScene.alone("ann@test", "ann"));
  }

  @Test // XEP-0045 §7.5
  void wordsAsideByARoomHaveARoomOfTheirOwnThatKeepsToThePerson() {
    XmppScene scene = XmppScene.in(SEMI_ANONYMOUS);
    Event.Said first = (Event.Said) only(scene.whispers("ops@rooms.test/ann", "1", "psst", ""));
    Room aside = first.message().where().room();
    assertThat(aside.direct()).isTrue();
    assertThat(aside.id().value()).isEqualTo("ops@rooms.test/occ-ann");
    assertThat(first.message().from().verified()).isFalse();

    scene.gone("ann", "nick='anna'", 303);
    scene.present("anna", "ann@test", "occ-ann");
    Event.Said second = (Event.Said) only(scene.whispers("ops@rooms.test/anna", "2", "psst", ""));

    assertThat(second.message().where().room().id()).isEqualTo(aside.id());
  }

  @Test
  void aStrangerIsReachedInTheRoomAndSomebodyKnownByTheAccount() {
    XmppScene scene = XmppScene.in(SEMI_ANONYMOUS);
    User stranger = speaker(scene, "ann", "");

    assertThat(scene.who.direct(stranger).id().value()).isEqualTo("ops@rooms.test/occ-ann");
    assertThat(scene.who.direct(User.of(new UserId("x", "bob@test"), "bob")).id().value())
        .isEqualTo("bob@test");
    // a local part may begin with ~, and is another account without it
    assertThat(scene.who.direct(User.of(new UserId("x", "~bob@test"), "bob")).id().value())
        .isEqualTo("~bob@test");
  }

  @Test
  void theBotIsItselfUnderAnyNick() {
    XmppScene scene = XmppScene.in(ALL);

    List<Event> echo = scene.says("opsbot", "1", "my own words", "");
    List<Event> alone = scene.whispers("bot@test/elsewhere", "2", "from another client", "");

    for (Event event : List.of(only(echo), only(alone))) {
      Event.Said said = (Event.Said) event;
      assertThat(said.origin()).isEqualTo(Event.Origin.OWN);
      assertThat(said.message().from().id()).isEqualTo(scene.who.self().id());
      assertThat(said.message().from().bot()).isTrue();
    }
  }

  @Test
  void somebodyOfTheBotsNameElsewhereIsSomebodyElse() {
    XmppScene scene = XmppScene.in(SEMI_ANONYMOUS);
    scene.present("OpsBot ", "eve@test", "occ-eve");

    Event.Said said = (Event.Said) only(scene.whispers("opsbot@elsewhere.test/x", "1", "me", ""));

    assertThat(said.origin()).isEqualTo(Event.Origin.LIVE);
    assertThat(said.message().from().id()).isNotEqualTo(scene.who.self().id());
  }
}

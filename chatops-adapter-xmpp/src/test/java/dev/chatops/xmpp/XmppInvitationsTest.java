package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may take the bot where, and who may see it. */
class XmppInvitationsTest {

  private static final String DEN = "den@rooms.localhost";

  private final Prosody server = Prosody.started();
  private XmppPerson ann;

  @BeforeEach
  void annHasARoom() {
    ann = new XmppPerson(server, "ann", "opsbot").joins(DEN);
  }

  @AfterEach
  void end() {
    ann.close();
    server.close();
  }

  private TestBot started(String policy) {
    return TestBot.on(server, ", " + policy).start();
  }

  /** XEP-0249. */
  private void invitesDirectly(String more) {
    ann.send(
        "<message to='bot@localhost'><x xmlns='jabber:x:conference' jid='%s'%s/></message>"
            .formatted(DEN, more));
    ann.settle();
  }

  /** XEP-0045 §7.8.2. */
  private void invitesByTheRoom() {
    ann.send(
        ("<message to='%s'><x xmlns='http://jabber.org/protocol/muc#user'>"
                + "<invite to='bot@localhost'><reason>come</reason></invite></x></message>")
            .formatted(DEN));
    ann.settle();
  }

  private static void isToldOfTheInvitation(TestBot bot) {
    Event.Other told = bot.heard.expect(Event.Other.class, other -> other.kind().equals("invite"));
    assertThat(told.values()).isEqualTo(Map.of("by", "ann@localhost", "room", DEN));
  }

  /** RFC 6121 §2.2: who has not asked for the own contacts is not told of them. */
  private void asksToSeeIt() {
    ann.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
    ann.send("<presence type='subscribe' to='bot@localhost'/>");
  }

  private static void comesIn(TestBot bot) {
    Event.Joined joined = bot.heard.expect(Event.Joined.class, Event.Joined::self);
    assertThat(joined.room().id().value()).isEqualTo(DEN);
  }

  /** All that was sent before this has been dealt with when it is heard. */
  private void staysOut(TestBot bot) {
    ann.whispers("bot@localhost", "where are you?");
    bot.heard.expectSaid();
    assertThat(bot.heard.all()).noneMatch(Event.Joined.class::isInstance);
    assertThat(ann.all()).noneMatch(xml -> xml.from().equals(DEN + "/opsbot"));
  }

  @Test
  void anybodyMayInviteWhereAnybodyMay() {
    try (TestBot bot = started("invites = anybody")) {
      invitesDirectly("");
      isToldOfTheInvitation(bot);
      comesIn(bot);
    }
  }

  @Test
  void peopleOfItsOwnServerMayInviteByTheRoom() {
    try (TestBot bot = started("invites = domain")) {
      invitesByTheRoom();
      isToldOfTheInvitation(bot);
      comesIn(bot);
    }
  }

  @Test
  void usuallyNobodyTakesItIntoAForeignRoom() {
    try (TestBot bot = started("")) {
      invitesByTheRoom();
      isToldOfTheInvitation(bot);
      invitesDirectly("");
      isToldOfTheInvitation(bot);
      staysOut(bot);
    }
  }

  @Test
  void whoeverOwnsTheServerMayBeSeenByItsPeopleAlone() {
    try (TestBot bot = started("contacts = domain")) {
      asksToSeeIt();
      ann.expect("leave to see it", xml -> xml.is("presence", "subscribed"));
      ann.expect(
          "it", xml -> xml.from().startsWith("bot@localhost/") && xml.name().equals("presence"));
      assertThat(bot.heard.all()).noneMatch(Event.Said.class::isInstance);
    }
  }

  @Test
  void aBotThatHidesTellsSo() {
    try (TestBot bot = started("contacts = never")) {
      asksToSeeIt();
      ann.expect("no leave to see it", xml -> xml.is("presence", "unsubscribed"));
      assertThat(bot.heard.all()).noneMatch(Event.Said.class::isInstance);
    }
  }
}

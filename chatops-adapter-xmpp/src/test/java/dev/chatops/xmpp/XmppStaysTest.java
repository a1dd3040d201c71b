package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A room that puts the bot out, forgets it, or has its nick taken. */
class XmppStaysTest {

  private static final String ADMIN = "http://jabber.org/protocol/muc#admin";
  private static final String OWNER = "http://jabber.org/protocol/muc#owner";

  private final Prosody server = new Prosody().forgetful();
  private XmppPerson ann;

  /** Ann is there first, and so the room is hers. */
  private TestBot started(String more) {
    server.start();
    ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
    return new TestBot(TestBot.block(server) + ", rooms = [\"" + OPS + "\"]" + more, RESTLESS)
        .start();
  }

  /** Tries to get into its rooms all the time, and asks them whether it is in. */
  private static final XmppTimes RESTLESS =
      new XmppTimes(
          TestBot.QUICK.connect(),
          TestBot.QUICK.register(),
          Duration.ofMillis(400),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          TestBot.QUICK.firstRetry(),
          TestBot.QUICK.lastRetry(),
          TestBot.QUICK.quit());

  @AfterEach
  void end() {
    if (ann != null) {
      ann.close();
    }
    server.close();
  }

  private void kicks() {
    ann.ask(
        "set",
        OPS,
        "<query xmlns='%s'><item nick='opsbot' role='none'><reason>too loud</reason></item></query>"
            .formatted(ADMIN));
  }

  private void changes(String affiliation) {
    ann.ask(
        "set",
        OPS,
        "<query xmlns='%s'><item jid='bot@localhost' affiliation='%s'/></query>"
            .formatted(ADMIN, affiliation));
  }

  private static Event.Left putOut(TestBot bot) {
    return bot.heard.expect(Event.Left.class, Event.Left::self);
  }

  private static void comesIn(TestBot bot) {
    bot.heard.expect(Event.Joined.class, Event.Joined::self);
  }

  @Test
  void aKickedBotSaysWhyAndComesBack() {
    try (TestBot bot = started("")) {
      comesIn(bot);
      kicks();
      assertThat(putOut(bot).reason()).isEqualTo("kicked by ann: too loud");
      comesIn(bot);
    }
  }

  @Test
  void aKickedBotStaysOutWhereThatIsItsManner() {
    try (TestBot bot = started(", kicked = leave")) {
      comesIn(bot);
      kicks();
      putOut(bot);
      assertThatThrownBy(() -> bot.does(bot.say(TestBot.room(OPS), "hello?")))
          .hasMessageContaining("not in");
      ann.says(OPS, "is it gone?");
      assertThat(bot.heard.all()).noneMatch(XmppStaysTest::isSaid);
    }
  }

  private static boolean isSaid(Event event) {
    return event instanceof Event.Said;
  }

  @Test
  void aBannedBotStaysOutUntilItIsSentIn() throws Exception {
    try (TestBot bot = started("")) {
      comesIn(bot);
      changes("outcast");
      assertThat(putOut(bot).reason()).startsWith("banned by ann");
      Action.Join join = new Action.Join(bot.nextId(), new RoomId(TestBot.ID, OPS));
      assertThatThrownBy(() -> bot.does(join))
          .hasMessageContaining("the bot is banned from " + OPS);
      changes("none");
      bot.does(join);
      comesIn(bot);
    }
  }

  @Test
  void aDestroyedRoomIsNotMadeAnew() {
    try (TestBot bot = started("")) {
      comesIn(bot);
      ann.ask(
          "set",
          OPS,
          "<query xmlns='%s'><destroy><reason>over</reason></destroy></query>".formatted(OWNER));
      assertThat(putOut(bot).reason()).isEqualTo("the room was destroyed: over");
      Xml rooms =
          ann.ask("get", Prosody.ROOMS, "<query xmlns='http://jabber.org/protocol/disco#items'/>");
      assertThat(rooms.child("query").orElseThrow().children()).isEmpty();
    }
  }

  @Test
  void aRoomThatForgotTheBotIsNoticedAndEnteredAgain() throws Exception {
    try (TestBot bot = started("")) {
      comesIn(bot);
      ann.says(OPS, "forget opsbot");
      assertThat(putOut(bot).reason()).isEqualTo("the room has lost the bot");
      comesIn(bot);
      bot.does(bot.say(TestBot.room(OPS), "here again"));
      assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE)).isEqualTo("here again");
    }
  }

  @Test
  void aNickThatIsTakenIsRegainedWhenItIsFree() {
    server.start();
    ann = new XmppPerson(server, "ann", "opsbot").joinsAs(OPS, "opsbot");
    try (TestBot bot = TestBot.started(server)) {
      comesIn(bot);
      expectOccupant("opsbot_");
      ann.renames("ann");
      expectOccupant("opsbot");
    }
  }

  @Test
  void aLockedRoomOfItsOwnIsOpenedToOthers() {
    server.locking().start();
    try (TestBot bot = TestBot.started(server)) {
      ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
      ann.says(OPS, "who am I?");
      assertThat(bot.heard.expectSaid().message().from().id().value()).isEqualTo("ann@localhost");
    }
  }

  @Test
  void aRoomWithAPasswordOpensToTheOneOfTheSettings() {
    server.start();
    ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
    configures("muc#roomconfig_passwordprotectedroom", "1", "muc#roomconfig_roomsecret", "sesame");
    try (TestBot bot = TestBot.on(server, ", rooms = [\"" + OPS + " sesame\"]").start()) {
      ann.says(OPS, "come in");
      assertThat(bot.heard.expectSaid().message().where().room().kind())
          .isEqualTo(Room.Kind.PRIVATE);
    }
    try (TestBot bot = TestBot.on(server, ", rooms = [\"" + OPS + " sesam\"]")) {
      assertThat(bot.startFailure())
          .hasMessage("the key of " + OPS + " is missing or wrong")
          .hasMessageNotContaining("sesam ");
    }
  }

  @Test
  void aRoomForMembersSaysSo() {
    server.start();
    ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
    configures("muc#roomconfig_membersonly", "1");
    try (TestBot bot = TestBot.on(server, ", rooms = [\"" + OPS + "\"]")) {
      assertThat(bot.startFailure()).hasMessage(OPS + " is for members only");
    }
  }

  @Test
  void whatTheRoomDoesNotTakeFailsWithItsWords() {
    try (TestBot bot = started("")) {
      configures("muc#roomconfig_moderatedroom", "1");
      ann.ask(
          "set",
          OPS,
          "<query xmlns='%s'><item nick='opsbot' role='visitor'/></query>".formatted(ADMIN));
      assertThatThrownBy(() -> bot.does(bot.say(TestBot.room(OPS), "may I?")))
          .hasMessageContaining("did not take a message: the bot may not do that there");
    }
  }

  private void expectOccupant(String nick) {
    String place = OPS + "/" + nick;
    ann.expect(
        nick, xml -> xml.name().equals("presence") && xml.from().equals(place) && isBot(xml));
  }

  private static boolean isBot(Xml presence) {
    return presence
        .child("x", "http://jabber.org/protocol/muc#user")
        .flatMap(x -> x.child("item"))
        .filter(item -> item.attribute("jid").startsWith("bot@localhost/"))
        .isPresent();
  }

  private void configures(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append("<field var='%s'><value>%s</value></field>".formatted(fields[i], fields[i + 1]));
    }
    Xml answer =
        ann.ask(
            "set",
            OPS,
            ("<query xmlns='%s'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                    + "<value>http://jabber.org/protocol/muc#roomconfig</value></field>%s</x></query>")
                .formatted(OWNER, form));
    assertThat(answer.attribute("type")).isEqualTo("result");
  }
}

package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Event;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bot is and what it is called, on a real ngIRCd. */
class IrcPresenceTest {

  private static final IrcTimes EAGER =
      new IrcTimes(
          TestBot.QUICK.connect(),
          TestBot.QUICK.register(),
          Duration.ofMillis(400),
          TestBot.QUICK.ask(),
          Duration.ofMillis(100),
          TestBot.QUICK.firstRetry(),
          TestBot.QUICK.lastRetry(),
          TestBot.QUICK.quit());

  private static NgIrcd server;

  private RawPeer ann;

  @BeforeAll
  static void startServer() {
    server = NgIrcd.started();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void arrive() {
    ann = RawPeer.connect(server.port(), "ann");
  }

  @AfterEach
  void leave() {
    ann.send("QUIT");
    ann.expectHangup();
    ann.close();
  }

  private static TestBot bot(String more) {
    return new TestBot(TestBot.block(server.port()) + more, EAGER).start();
  }

  private static Event.Joined expectIn(TestBot bot, String room) {
    return bot.heard()
        .expect(Event.Joined.class, it -> it.self() && it.room().id().value().equals(room));
  }

  @Test
  void aRoomOfThisServerAloneIsARoom() throws Exception {
    try (TestBot bot = bot(", rooms = [\"&local\", \"#wide\"]")) {
      ann.join("&local").says("&local", "opsbot: here?");

      Event.Said said = bot.heard().expectSaid();
      assertThat(said.message().where()).isEqualTo(TestBot.room("&local"));
      bot.does(bot.say(said.message().where(), "yes"));
      assertThat(ann.expectSaid("&local")).isEqualTo("yes");
    }
  }

  /** ngIRCd folds as ASCII does; InspIRCd, as RFC 1459, is in its own test. */
  @Test
  void bracketsAndBracesAreOtherLettersWhereTheServerSaysSo() {
    try (RawPeer square = RawPeer.connect(server.port(), "x[y").join("#r[1]");
        RawPeer curly = RawPeer.connect(server.port(), "x{y").join("#r{1}");
        TestBot bot = bot(", rooms = [\"#r[1]\", \"#r{1}\"]")) {
      square.says("#R[1]", "hi");
      Event.Said first = bot.heard().expectSaid();
      curly.says("#r{1}", "hi");
      Event.Said second = bot.heard().expectSaid();

      assertThat(first.message().where()).isEqualTo(TestBot.room("#r[1]"));
      assertThat(second.message().where()).isEqualTo(TestBot.room("#r{1}"));
      assertThat(first.message().from().id()).isNotEqualTo(second.message().from().id());
    }
  }

  @Test
  void whoeverThrowsItOutHasItBackAfterAWhile() {
    ann.join("#again");
    try (TestBot bot = bot(", rooms = [\"#again\"]")) {
      expectIn(bot, "#again");
      ann.send("KICK #again opsbot :enough");
      bot.heard().expect(Event.Left.class, Event.Left::self);

      expectIn(bot, "#again");
    }
  }

  @Test
  void whereTheSettingsSayLeaveItStaysOut() {
    ann.join("#out");
    ann.join("#back");
    try (TestBot bot = bot(", rooms = [\"#out\", \"#back\"], kicked = leave")) {
      expectIn(bot, "#back");
      ann.send("KICK #out opsbot :enough");
      bot.heard().expect(Event.Left.class, Event.Left::self);
      server.stop();
      bot.heard().expect(Event.Disconnected.class);
      server.start();

      bot.heard().expect(Event.Connected.class);
      assertThatThrownBy(() -> bot.does(bot.say(TestBot.room("#out"), "x")))
          .hasMessageContaining("not in #out");
      ann = RawPeer.connect(server.port(), "ann");
    }
  }

  @Test
  void anInvitationOpensOnlyARoomItIsToBeIn() {
    ann.join("#inner");
    ann.join("#other");
    try (TestBot bot = new TestBot(TestBot.block(server.port()) + rooms(), TestBot.QUICK).start()) {
      expectIn(bot, "#inner");
      ann.send("MODE #inner +i");
      ann.send("KICK #inner opsbot :out");
      bot.heard().expect(Event.Left.class, Event.Left::self);
      ann.send("INVITE opsbot #other");
      ann.send("INVITE opsbot #inner");

      assertThat(bot.heard().expect(Event.Joined.class, Event.Joined::self).room().id().value())
          .isEqualTo("#inner");
    }
  }

  private static String rooms() {
    return ", rooms = [\"#inner\"]";
  }

  @ParameterizedTest
  @ValueSource(strings = {"anybody", "verified, identity = nick"})
  void anInvitationIsFollowedWhereTheSettingsSaySo(String policy) {
    ann.join("#party").send("MODE #party +i");
    try (TestBot bot = bot(", invites = " + policy)) {
      ann.send("INVITE opsbot #party");

      expectIn(bot, "#party");
    }
  }

  @Test
  void aStrangersInvitationIsNotFollowedWhereOnlyKnownPeopleMayInvite() {
    ann.join("#trap");
    try (TestBot bot = bot(", invites = verified, rooms = [\"#ops\"]")) {
      ann.send("INVITE opsbot #trap");
      bot.heard().expect(Event.Other.class);
      ann.says("opsbot", "come!");
      bot.heard().expectSaid();

      assertThat(bot.heard().all())
          .filteredOn(it -> it instanceof Event.Joined joined && joined.self())
          .hasSize(1);
    }
  }

  @Test
  void aNickThatWasTakenIsTheBotsAgainOnceItIsFree() {
    try (RawPeer thief = RawPeer.connect(server.port(), "opsbot").join("#ops");
        TestBot bot = bot(", rooms = [\"#ops\"]")) {
      assertThat(bot.heard().expect(Event.Connected.class).self().name()).isEqualTo("opsbot_");
      thief.says("#ops", "opsbot_: hello");
      bot.heard().expectSaid();

      thief.send("NICK thief");

      expectNick(bot);
      thief.says("#ops", "opsbot: hello");
      assertThat(bot.heard().expectSaid().message().body().mentions()).hasSize(1);
    }
  }

  @Test
  void aNickThatIsTakenOutOfSightIsTriedAgain() {
    RawPeer thief = RawPeer.connect(server.port(), "opsbot");
    try (TestBot bot = bot(", rooms = [\"#ops\"]")) {
      assertThat(bot.heard().expect(Event.Connected.class).self().name()).isEqualTo("opsbot_");

      thief.send("QUIT");
      thief.expectHangup();
      thief.close();

      expectNick(bot);
    }
  }

  private static void expectNick(TestBot bot) {
    bot.heard()
        .expect(
            Event.Other.class,
            it -> it.kind().equals("nick") && "opsbot".equals(it.values().get("to")));
  }

  @Test
  void whatIsNoUtf8IsReadAndAnsweredInUtf8() throws Exception {
    ann.join("#ops");
    try (TestBot bot = bot(", rooms = [\"#ops\"], fallback-charset = \"ISO-8859-15\"")) {
      ann.sendBytes("PRIVMSG #ops :5 € für grüße\r\n".getBytes("ISO-8859-15"));

      assertThat(bot.heard().expectSaid().message().text()).isEqualTo("5 € für grüße");
      ann.says("#ops", "grüße");
      assertThat(bot.heard().expectSaid().message().text()).isEqualTo("grüße");
    }
  }

  @Test
  void clientsThatAskAreAnsweredOnceInAWhile() {
    try (TestBot bot = bot("")) {
      assertThat(bot.threads()).isNotEmpty();
      ann.says("opsbot", "\u0001PING 12345\u0001");
      assertThat(ann.expectLine("NOTICE ann :")).endsWith(":\u0001PING 12345\u0001");
      ann.says("opsbot", "\u0001TIME\u0001");
      ann.says("opsbot", "\u0001VERSION\u0001");
      ann.says("opsbot", "\u0001FINGER\u0001");
      ann.says("opsbot", "hello");
      bot.heard().expectSaid();
      ann.send("PING :end");

      assertThat(ann.linesUntil(line -> line.contains("PONG")))
          .as("answers that would help to flood")
          .noneMatch(line -> line.contains("NOTICE"));
    }
  }
}

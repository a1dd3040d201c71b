package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Event;
import dev.chatops.config.ConfigException;
import dev.chatops.testkit.tck.LoopbackServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R1: start returns connected and in its rooms, or throws a sentence that names the cause. */
class IrcStartTest {

  @Test
  void aTakenNickHasAnAlternative() {
    try (NgIrcd server = NgIrcd.started();
        RawPeer thief = RawPeer.connect(server.port(), "opsbot").join("#ops");
        TestBot bot = TestBot.started(server)) {
      thief.says("#ops", "opsbot_: hello");

      assertThat(bot.heard().expect(Event.Connected.class).self().name()).isEqualTo("opsbot_");
      assertThat(bot.heard().expectSaid().message().body().mentions()).hasSize(1);
    }
  }

  @Test
  void aServersPasswordLetsItIn() {
    try (NgIrcd server = new NgIrcd().password("sesame")) {
      server.start();
      try (TestBot bot = TestBot.on(server.port(), ", password = sesame, rooms = [\"#ops\"]")) {
        bot.start();
        assertThat(bot.heard().expect(Event.Connected.class).self().name()).isEqualTo("opsbot");
      }
    }
  }

  @Test
  void aWrongPasswordIsTheSettingsFault() {
    try (NgIrcd server = new NgIrcd().password("sesame")) {
      server.start();
      try (TestBot bot = TestBot.on(server.port(), ", password = wrong")) {
        assertThat(bot.startFailure())
            .isInstanceOf(ConfigException.class)
            .hasMessageContaining("Bad password")
            .hasMessageNotContaining("wrong");
        assertThat(bot.threads()).isEmpty();
      }
    }
  }

  @Test
  void aMissingPasswordIsNamed() {
    try (NgIrcd server = new NgIrcd().password("sesame")) {
      server.start();
      try (TestBot bot = TestBot.on(server.port(), "")) {
        assertThat(bot.startFailure()).hasMessageContaining("no password is set");
      }
    }
  }

  @Test
  void aRoomWithAKeyIsJoinedWithIt() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot =
            TestBot.on(server.port(), ", rooms = [\"#ops\", \"#keyed sesame\", \"#dev\"]")) {
      bot.start();
      for (int n = 0; n < 3; n++) {
        assertThat(bot.heard().expect(Event.Joined.class).self()).isTrue();
      }
    }
  }

  @Test
  void aRoomThatWillNotHaveTheBotIsTheSettingsFault() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot =
            TestBot.on(server.port(), ", rooms = [\"#ops\", \"#keyed wrong\", \"#closed\"]")) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("#keyed")
          .hasMessageContaining("#closed")
          .hasMessageNotContaining("wrong");
      assertThat(bot.threads()).isEmpty();
    }
  }

  @Test
  void withoutRoomsItIsConnectedAllTheSame() {
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann");
        TestBot bot = TestBot.on(server.port(), "").start()) {
      ann.says("opsbot", "psst");
      assertThat(bot.heard().expectSaid().message().text()).isEqualTo("psst");
    }
  }

  @Test
  void anUnreachableServerIsTheNetworksFault() {
    try (TestBot bot = TestBot.on(LoopbackServer.freePort(), "")) {
      assertThat(bot.startFailure())
          .isInstanceOf(DeliveryException.class)
          .hasMessageContaining("127.0.0.1");
      assertThat(bot.threads()).isEmpty();
    }
  }

  @Test
  void anUnknownHostIsTheNetworksFault() {
    try (TestBot bot = new TestBot("host = \"no.such.host.invalid\", nick = b", TestBot.QUICK)) {
      assertThat(bot.startFailure())
          .isInstanceOf(DeliveryException.class)
          .hasMessageContaining("no.such.host.invalid");
    }
  }

  @Test
  void aSecondStartIsRefused() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.started(server)) {
      assertThatThrownBy(() -> bot.adapter().start(bot.heard()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void saslThatTheServerDoesNotHaveIsNeverLeftOutSilently() {
    try (InspIrcd server = InspIrcd.started();
        TestBot bot = TestBot.on(server.port(), ", sasl { account = bot, password = sesame }")) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("SASL")
          .hasMessageNotContaining("sesame");
    }
  }

  @Test
  void aServerThatNeverLetsTheBotInIsGivenUp() {
    IrcTimes hasty =
        new IrcTimes(
            TestBot.QUICK.connect(),
            Duration.ofMillis(300),
            Duration.ofMillis(400),
            TestBot.QUICK.ask(),
            TestBot.QUICK.rejoin(),
            TestBot.QUICK.firstRetry(),
            TestBot.QUICK.lastRetry(),
            TestBot.QUICK.quit());
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = new TestBot(TestBot.block(server.port()), hasty)) {
      assertThat(bot.startFailure())
          .isInstanceOf(DeliveryException.class)
          .hasMessageContaining("did not let the bot in");
      assertThat(bot.threads()).isEmpty();
    }
  }

  @Test
  void closingWhileItConnectsEndsTheStart() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), "")) {
      var starting = bot.starting();
      try (RawPeer line = server.accept()) {
        line.expectLine("USER");

        bot.close();

        assertThatThrownBy(starting::get).hasMessageContaining("closed");
        assertThat(bot.threads()).isEmpty();
      }
    }
  }
}

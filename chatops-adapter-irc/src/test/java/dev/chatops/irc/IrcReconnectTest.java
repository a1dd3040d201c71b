package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.RoomId;
import dev.chatops.config.ConfigException;
import dev.chatops.testkit.tck.LoopbackServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** R12: a lost link comes back, in its rooms, with no thread more and nothing said twice. */
class IrcReconnectTest {

  @Test
  void aServerThatRestartsIsFoundAgain() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.started(server)) {
      bot.heard().expect(Event.Connected.class);
      List<String> threads = bot.threads();
      for (int round = 0; round < 3; round++) {
        server.stop();
        bot.heard().expect(Event.Disconnected.class);
        assertThatThrownBy(() -> bot.does(bot.say(TestBot.room("#ops"), "while it is down")))
            .cause()
            .isInstanceOfSatisfying(
                DeliveryException.class,
                e -> {
                  assertThat(e.sent()).isEqualTo(DeliveryException.Sent.NO);
                  assertThat(e.retryAfter()).isPresent();
                });

        server.start();
        bot.heard().expect(Event.Joined.class, Event.Joined::self);
        bot.heard().expect(Event.Connected.class);

        try (RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops")) {
          ann.says("#ops", "back?");
          assertThat(bot.heard().expectSaid().message().text()).isEqualTo("back?");
          bot.does(bot.say(TestBot.room("#ops"), "back " + round));
          assertThat(ann.expectSaid("#ops")).isEqualTo("back " + round);
        }
        assertThat(bot.threads()).isEqualTo(threads);
      }
      assertThat(bot.heard().all().stream().map(Event::key)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aRoomJoinedLaterIsJoinedAgain() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.on(server.port(), "").start()) {
      bot.does(new Action.Join(bot.nextId(), new RoomId(TestBot.ID, "#dev")));
      server.stop();
      bot.heard().expect(Event.Disconnected.class);
      server.start();
      bot.heard().expect(Event.Connected.class);

      bot.does(bot.say(TestBot.room("#dev"), "here"));
    }
  }

  @Test
  void theServersLastWordsAreTheReason() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), ", rooms = [\"#ops\"]")) {
      bot.starting();
      try (RawPeer line = server.welcomeToOps("batch")) {
        bot.heard().expect(Event.Connected.class);
        line.send("ERROR :Closing Link: killed by oper (too noisy)");

        assertThat(bot.heard().expect(Event.Disconnected.class).reason()).contains("too noisy");
      }
      try (RawPeer again = server.welcomeToOps("batch")) {
        bot.heard().expect(Event.Connected.class);
        again.send("PING :still");
        again.expectLine("PONG :still");
      }
    }
  }

  @Test
  void halfALineThatTheLinkWasLostInIsNotHeard() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), ", rooms = [\"#ops\"]")) {
      bot.starting();
      try (RawPeer line = server.welcomeToOps("batch")) {
        bot.heard().expect(Event.Connected.class);
        line.sendHalf(":ann!a@h PRIVMSG #ops :!delete all bu");
      }
      bot.heard().expect(Event.Disconnected.class);
      assertThat(bot.heard().all()).noneMatch(Event.Said.class::isInstance);
    }
  }

  @Test
  void aServerThatFallsSilentIsAskedAndThenLeft() {
    IrcTimes watchful =
        new IrcTimes(
            TestBot.QUICK.connect(),
            TestBot.QUICK.register(),
            Duration.ofMillis(300),
            TestBot.QUICK.ask(),
            TestBot.QUICK.rejoin(),
            TestBot.QUICK.firstRetry(),
            TestBot.QUICK.lastRetry(),
            TestBot.QUICK.quit());
    String block = TestBot.block(LoopbackServer.freePort());
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot =
            new TestBot(
                block.replaceFirst("port = \\d+", "port = " + server.port())
                    + ", rooms = [\"#ops\"]",
                watchful)) {
      bot.starting();
      try (RawPeer line = server.welcomeToOps("batch")) {
        line.expectLine("PING :");
        assertThat(bot.heard().expect(Event.Disconnected.class).reason()).contains("said nothing");
        line.expectHangup();
      }
      server.accept().close();
    }
  }

  @Test
  void aBotThatIsBannedGivesUpForGood() throws Exception {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), ", rooms = [\"#ops\"]")) {
      bot.starting();
      server.welcomeToOps("batch").close();
      bot.heard().expect(Event.Disconnected.class);
      try (RawPeer line = server.accept()) {
        line.expectLine("USER");
        line.send(":s 465 opsbot :You are banned from this server");

        assertThat(bot.heard().failure().get(30, TimeUnit.SECONDS))
            .isInstanceOf(ConfigException.class)
            .hasMessageContaining("banned");
        line.expectHangup();
      }
      assertThatThrownBy(() -> bot.does(bot.say(TestBot.room("#ops"), "x")))
          .hasMessageContaining("will not be");
    }
  }

  @Test
  void aRoomThatRefusesOnTheWayBackIsTriedAgainLater() {
    IrcTimes eager =
        new IrcTimes(
            TestBot.QUICK.connect(),
            TestBot.QUICK.register(),
            Duration.ofMillis(400),
            TestBot.QUICK.ask(),
            Duration.ofMillis(50),
            TestBot.QUICK.firstRetry(),
            TestBot.QUICK.lastRetry(),
            TestBot.QUICK.quit());
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = new TestBot(TestBot.block(server.port()) + ", rooms = [\"#ops\"]", eager)) {
      bot.starting();
      server.welcomeToOps("batch").close();
      bot.heard().expect(Event.Disconnected.class);
      try (RawPeer line = server.welcome("batch")) {
        line.expectLine("JOIN #ops");
        line.send(":s 471 opsbot #ops :Cannot join channel (+l)");
        bot.heard().expect(Event.Connected.class, connected -> true);
        line.expectLine("JOIN #ops");
        line.send(":opsbot!~opsbot@127.0.0.1 JOIN #ops");
        bot.heard().expect(Event.Joined.class, Event.Joined::self);
      }
    }
  }
}

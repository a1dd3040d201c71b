package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import org.junit.jupiter.api.Test;

/** The other real server, which speaks IRCv3. */
class InspIrcdTest {

  @Test
  void theBotConnectsHearsAndSays() throws Exception {
    try (InspIrcd server = InspIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann[x]").join("#ops");
        TestBot bot = TestBot.started(server)) {
      ann.says("#ops", "opsbot: grüße, 世界 🚀");
      Event.Said said = bot.heard().expectSaid();
      assertThat(said.message().text()).isEqualTo("opsbot: grüße, 世界 🚀");
      assertThat(said.message().from().id()).hasToString("irc1/~ann{x}");
      assertThat(said.origin()).isEqualTo(Event.Origin.LIVE);

      bot.does(bot.say(TestBot.room("#ops"), "grüße"));
      assertThat(ann.expectSaid("#ops")).isEqualTo("grüße");
      ann.says("opsbot", "psst");
      bot.does(bot.say(bot.heard().expectSaid().message().where(), "yes?"));
      assertThat(ann.expectSaid("ann[x]")).isEqualTo("yes?");
    }
  }

  @Test
  void whatWasSaidBeforeTheBotCameIsHistoric() {
    try (InspIrcd server = InspIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops")) {
      ann.send("MODE #ops +H 10:1h");
      ann.says("#ops", "!deploy old");
      ann.send("PING :x");
      ann.expectLine("PONG");
      try (TestBot bot = TestBot.started(server)) {
        Event.Said old = bot.heard().expectSaid();
        assertThat(old.message().text()).contains("!deploy old");
        assertThat(old.origin()).isEqualTo(Event.Origin.HISTORIC);
        ann.says("#ops", "!deploy new");
        assertThat(bot.heard().expectSaid().origin()).isEqualTo(Event.Origin.LIVE);
      }
    }
  }
}

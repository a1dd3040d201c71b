package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bot in the rooms of a real server. */
class XmppRoomsTest {

  private final Prosody server = Prosody.started();
  private XmppPerson ann;

  @AfterEach
  void end() {
    if (ann != null) {
      ann.close();
    }
    server.close();
  }

  @Test
  void hearsAndSaysInARoom() throws Exception {
    ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
    try (TestBot bot = TestBot.started(server)) {
      ann.says(OPS, "hello");
      Event.Said said = bot.heard().expectSaid();
      assertThat(said.message().text()).isEqualTo("hello");
      assertThat(said.origin()).isEqualTo(Event.Origin.LIVE);
      assertThat(said.message().from().id().value()).isEqualTo("ann@localhost");
      Receipt receipt = bot.does(bot.say(TestBot.room(OPS), "hello yourself"));
      assertThat(receipt.made()).isPresent();
      assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE)).isEqualTo("hello yourself");
    }
  }
}

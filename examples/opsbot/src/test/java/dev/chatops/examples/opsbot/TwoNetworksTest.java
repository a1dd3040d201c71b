package dev.chatops.examples.opsbot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.irc.NgIrcd;
import dev.chatops.irc.RawPeer;
import dev.chatops.service.Outbound;
import dev.chatops.xmpp.Prosody;
import dev.chatops.xmpp.XmppPerson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example file as it is: one bot on a real IRC server and a real XMPP server at once. */
class TwoNetworksTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OPS = "ops@" + Prosody.ROOMS;

  private static final String ACCESS =
      """
      access {
        people { ann = ["ops/ANN", "lab/Ann@LocalHost"] }
        roles { mover = [bot.rooms] }
        groups { movers { people = [ann], roles = [mover] } }
      }
      """;

  @Test
  void oneBotIsInBoth() throws IOException {
    Example example = Example.read().add(ACCESS);
    try (NgIrcd irc = NgIrcd.started();
        Prosody xmpp = Prosody.started();
        XmppPerson bob = new XmppPerson(xmpp, "bob", "opsbot").joins(OPS);
        ChatOps bot = example.irc(irc.port()).xmpp(xmpp).start();
        RawPeer ann = RawPeer.connect(irc.port(), "ann").join("#ops")) {

      ann.says("#ops", "!ack me incident 778467");
      assertThat(onIrc(ann)).isEqualTo("Incident 778467 has been acknowledged by (ann)");
      bob.says(OPS, "!ack 778467");
      assertThat(onXmpp(bob)).startsWith("Incident 778467 was already acknowledged by (ann) at ");

      bot.instance(Outbound.class).room("ops").say("lunch");
      assertThat(onIrc(ann)).isEqualTo("lunch");
      assertThat(onXmpp(bob)).isEqualTo("lunch");
    }
  }

  @Test
  void aPersonIsOneOnBothAndTakesTheBotIntoRoomsOfEither() throws IOException {
    Example example = Example.read().add(ACCESS);
    try (NgIrcd irc = NgIrcd.started();
        Prosody xmpp = Prosody.started();
        XmppPerson bob = new XmppPerson(xmpp, "bob", "opsbot").joins(OPS, "dev@" + Prosody.ROOMS);
        ChatOps bot = example.irc(irc.port()).xmpp(xmpp).start();
        RawPeer ann = RawPeer.connect(irc.port(), "ann").join("#ops")) {

      ann.says("#ops", "!whoami");
      assertThat(onIrc(ann)).endsWith("person ann, in movers");
      ann.says("#ops", "!join #dev");
      assertThat(onIrc(ann)).isEqualTo("joined #dev");
      ann.says("#ops", "!join lab/DEV@" + Prosody.ROOMS);
      assertThat(onIrc(ann)).isEqualTo("joined dev@" + Prosody.ROOMS);
      ann.says("#ops", "!rooms");
      assertThat(List.of(onIrc(ann), onIrc(ann)))
          .containsExactly(
              "ops: #dev, #ops (ops)", "lab: dev@rooms.localhost, ops@rooms.localhost (ops)");

      ann.says("#ops", "!leave lab/dev@" + Prosody.ROOMS);
      assertThat(onIrc(ann)).isEqualTo("left dev@" + Prosody.ROOMS);
      assertThat(bot.settle(PATIENCE)).isTrue();
    }
  }

  private static String onIrc(RawPeer peer) {
    String mark = "PRIVMSG #ops :";
    List<String> lines =
        peer.linesUntil(line -> line.startsWith(":opsbot!") && line.contains(mark));
    String last = lines.get(lines.size() - 1);
    return last.substring(last.indexOf(mark) + mark.length());
  }

  private static String onXmpp(XmppPerson person) {
    String words = person.heardIn(OPS, PATIENCE);
    assertThat(words).isNotNull();
    return words.lines().filter(line -> !line.startsWith("> ")).findFirst().orElse("");
  }
}

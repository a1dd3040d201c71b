package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger who sends what no client would. */
class XmppHostileTest {

  private final Prosody server = Prosody.started();
  private XmppPerson mallory;
  private TestBot bot;

  @BeforeEach
  void begin() {
    mallory = new XmppPerson(server, "mallory", "opsbot").joins(OPS);
    bot = TestBot.started(server);
  }

  @AfterEach
  void end() {
    bot.close();
    mallory.close();
    server.close();
  }

  @Test
  void stanzasThatBreakSmacksParsersCostThemselvesAlone() {
    for (String payload :
        List.of(
            "<x xmlns='jabber:x:data'/>",
            "<reference xmlns='urn:xmpp:reference:0'/>",
            "<delay xmlns='urn:xmpp:delay' stamp='never'/>",
            "<replace xmlns='urn:xmpp:message-correct:0'/>",
            "<x xmlns='http://jabber.org/protocol/muc#user'><invite/></x>",
            "<x xmlns='http://jabber.org/protocol/muc#user'><status code='x'/></x>",
            "<x xmlns='jabber:x:conference'/>",
            "<x xmlns='jabber:x:conference' jid='no jid at all'/>",
            "<stanza-id xmlns='urn:xmpp:sid:0'/>",
            "<reactions xmlns='urn:xmpp:reactions:0'/>",
            "<reply xmlns='urn:xmpp:reply:0'/>",
            "<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body end='x'/></fallback>",
            "<html xmlns='http://jabber.org/protocol/xhtml-im'/>")) {
      mallory.send(
          "<message to='bot@localhost' type='chat'>" + payload + "<body>x</body></message>");
      mallory.send("<presence to='bot@localhost'>" + payload + "</presence>");
    }
    mallory.whispers("bot@localhost", "still there?");
    bot.heard().expect(Event.Said.class, said -> said.message().text().equals("still there?"));
    assertThat(bot.heard().all()).noneMatch(Event.Disconnected.class::isInstance);
  }

  @Test
  void aCopyOfSomebodyElsesMessageIsNobodysWord() {
    mallory.send(
        "<message to='bot@localhost'><received xmlns='urn:xmpp:carbons:2'>"
            + "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'"
            + " from='admin@localhost' to='bot@localhost'><body>!deploy</body></message>"
            + "</forwarded></received><body>!deploy</body></message>");
    mallory.whispers("bot@localhost", "the end");
    assertThat(bot.heard().expectSaid().message().text()).isEqualTo("the end");
  }

  @Test
  void wordsOfAHundredKilobytesAreHeardWhole() {
    String words = "much ".repeat(20_000).strip();
    mallory.says(OPS, words);
    assertThat(bot.heard().expectSaid().message().text()).isEqualTo(words);
  }

  @Test
  void aRequestNobodyKnowsIsAnsweredAndChangesNothing() {
    Xml roster = mallory.ask("set", botsAddress(), "<query xmlns='jabber:iq:roster'/>");
    assertThat(roster.attribute("type")).isEqualTo("error");
    Xml unknown = mallory.ask("get", botsAddress(), "<query xmlns='urn:nobody:knows'/>");
    assertThat(unknown.attribute("type")).isEqualTo("error");
  }

  /** In an open room everybody sees it; what came before the answer to a ping has been read. */
  private String botsAddress() {
    mallory.ask("get", "localhost", "<ping xmlns='urn:xmpp:ping'/>");
    return mallory.all().stream()
        .filter(xml -> xml.from().equals(OPS + "/opsbot"))
        .flatMap(xml -> xml.child("x", "http://jabber.org/protocol/muc#user").stream())
        .flatMap(x -> x.child("item").stream())
        .map(item -> item.attribute("jid"))
        .findFirst()
        .orElseThrow();
  }
}

package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.junit.jupiter.api.Test;

/** What is known of what was sent. */
class XmppOutputTest {

  private static final int MANY = 700;

  @Test
  void moreThanSmackHoldsIsSaidByOneThreadThatNeverWaits() throws Exception {
    try (Prosody server = Prosody.started();
        XmppPerson ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
        TestBot bot = TestBot.started(server)) {
      arrivesInOrder(ann, bot, TestBot.room(OPS), place -> ann.heardIn(OPS, XmppPeer.PATIENCE));
    }
  }

  @Test
  void withoutStreamManagementTheServerIsAskedWhetherItHasIt() throws Exception {
    try (Prosody server = new Prosody().withoutStreamManagement()) {
      server.start();
      try (XmppPerson ann = new XmppPerson(server, "ann", "opsbot");
          TestBot bot = TestBot.started(server)) {
        assertThat(bot.adapter.unwrap(XMPPTCPConnection.class).orElseThrow().isSmEnabled())
            .isFalse();
        arrivesInOrder(
            ann, bot, TestBot.direct("ann@localhost"), place -> ann.heardAlone(XmppPeer.PATIENCE));
      }
    }
  }

  private interface Ear {
    String next(String place);
  }

  private static void arrivesInOrder(XmppPerson ann, TestBot bot, Conversation to, Ear ear)
      throws Exception {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      receipts.add(bot.perform(bot.say(to, "word " + i)));
    }
    for (CompletableFuture<Receipt> receipt : receipts) {
      assertThat(receipt.get(60, TimeUnit.SECONDS).made()).isPresent();
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(ear.next(ann.jid())).isEqualTo("word " + i);
    }
  }

  @Test
  void nobodyElseCanSayThatAMessageWasRefused() throws Exception {
    try (Prosody server = Prosody.started();
        XmppPerson ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
        TestBot bot = TestBot.started(server)) {
      bot.does(bot.say(TestBot.room(OPS), "first"));
      Xml said = ann.expect("first", xml -> xml.words("body").orElse("").equals("first"));
      String next = following(said.attribute("id"));
      ann.send(
          ("<message type='error' id='%s' to='bot@localhost'><error type='cancel'>"
                  + "<forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>")
              .formatted(next));
      ann.settle();
      Receipt receipt = bot.does(bot.say(TestBot.room(OPS), "second"));
      assertThat(receipt.made()).isPresent();
    }
  }

  /** Ids are counted, so that anybody can tell the next one. */
  private static String following(String id) {
    int dash = id.lastIndexOf('-') + 1;
    int number = Integer.parseInt(id.substring(dash), Character.MAX_RADIX);
    return id.substring(0, dash) + Integer.toString(number + 1, Character.MAX_RADIX);
  }
}

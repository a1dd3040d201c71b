package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.inRoom;
import static dev.chatops.xmpp.XmppScene.message;
import static dev.chatops.xmpp.XmppScene.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import java.util.List;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;

/** What is done to messages, and beside them, on the wire. */
class XmppDeedActionsTest extends XmppActing {

  @Test // XEP-0308 §3: by the id that the bot gave, not by the room's
  void anEditCorrectsTheFirstMessage() {
    MessageId first = said("50 %", "s1");

    XmppSending sending = one(new Action.Edit("a", inRoom(), first, Part.of("100 %")));

    assertThat(sending.made()).isEqualTo(first);
    assertThat(sending.stanza().getBody()).isEqualTo("100 %");
    assertThat(xml(sending)).contains("urn:xmpp:message-correct:0").doesNotContain("id='s1'");
    assertThat(scene.events.of(XmppScene.read(sending.stanza(), "ops@rooms.test/opsbot")))
        .isEmpty();
  }

  @Test
  void whatIsNotTheBotsOwnIsNotEdited() {
    scene.said("ann", "c1", "hello", stamp("s1"));

    refuses(new Action.Edit("a", inRoom(), message("s1"), Part.of("x")), "not the bot's");
    refuses(new Action.Edit("a", inRoom(), message("s9"), Part.of("x")), "too old");
  }

  @Test // XEP-0424
  void aDeletionTakesTheMessageBack() {
    MessageId first = said("oops", "s1");

    XmppSending sending = one(new Action.Delete("a", inRoom(), first));

    assertThat(xml(sending)).contains("urn:xmpp:message-retract:1").contains("id='s1'");
    assertThat(scene.events.of(XmppScene.read(sending.stanza(), "ops@rooms.test/opsbot")))
        .isEmpty();
  }

  @Test // XEP-0444 §3.2: all that stand, each time
  void aReactionComesWithThoseThatStand() {
    String first = xml(one(new Action.React("a", inRoom(), message("s1"), "👍", true)));
    String second = xml(one(new Action.React("a", inRoom(), message("s1"), "🎉", true)));
    String third = xml(one(new Action.React("a", inRoom(), message("s1"), "👍", false)));

    assertThat(first).contains("id='s1'").contains("👍").contains("urn:xmpp:hints");
    assertThat(second).contains("👍").contains("🎉");
    assertThat(third).doesNotContain("👍").contains("🎉");
  }

  @Test
  void whatIsNoEmojiIsNoReaction() {
    for (String emoji : List.of("", " ", ":tada:", "ok", "\0", "]]>", "👍".repeat(100))) {
      refuses(new Action.React("a", inRoom(), message("s1"), emoji, true), "an emoji");
    }
  }

  @Test
  void whereTheRoomGivesNoIdsNothingIsReferredTo() {
    XmppScene careless = XmppScene.in(new XmppPlace.Vouched(true, false, true, true));

    for (Action action :
        List.of(
            new Action.React("a", inRoom(), message("s1"), "👍", true),
            new Action.Delete("a", inRoom(), message("s1")))) {
      assertThatThrownBy(() -> careless.actions.of(action))
          .isInstanceOf(DeliveryException.class)
          .hasMessageContaining("no ids");
    }
  }

  @Test // XEP-0085
  void typingIsAStateWithoutWords() {
    XmppSending sending = one(new Action.Typing("a", inRoom()));

    assertThat(xml(sending)).contains("composing");
    assertThat(sending.stanza().getBody()).isNull();
    assertThat(sending.made()).isNull();
  }

  @Test // XEP-0045 §8.1
  void aTopicIsASubjectWithoutABody() {
    Message stanza = one(new Action.SetTopic("a", XmppScene.room(), "all\0 is well")).stanza();

    assertThat(stanza.getSubject()).isEqualTo("all\ufffd is well");
    assertThat(stanza.getBody()).isNull();
    refuses(new Action.SetTopic("a", XmppScene.alone("ann@test", "ann").room(), "x"), "no topic");
  }
}

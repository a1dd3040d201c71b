package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static dev.chatops.xmpp.XmppScene.inRoom;
import static dev.chatops.xmpp.XmppScene.only;
import static dev.chatops.xmpp.XmppScene.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import org.jivesoftware.smack.packet.Message;
import org.jspecify.annotations.Nullable;

/** What tests of actions have in common: a bot in a room that hears its own words come back. */
abstract class XmppActing {

  final XmppScene scene = XmppScene.in(ALL);

  static Action.Say say(Conversation to, String text, @Nullable MessageId answers) {
    return new Action.Say("a", to, Audience.ALL, null, answers, Part.of(text));
  }

  XmppSending one(Action action) {
    return only(scene.actions.of(action));
  }

  static String xml(XmppSending sending) {
    return sending.stanza().toXML().toString();
  }

  void refuses(Action action, String why) {
    assertThatThrownBy(() -> scene.actions.of(action))
        .isInstanceOfSatisfying(
            DeliveryException.class, e -> assertThat(e.sent()).isEqualTo(DeliveryException.Sent.NO))
        .hasMessageContaining(why);
  }

  /** The bot has said something in the room, and has heard it come back under this id. */
  MessageId said(String text, String stamped) {
    Message stanza = one(say(inRoom(), text, null)).stanza();
    Message echo = XmppScene.read(stanza, "ops@rooms.test/opsbot");
    Event.Said own =
        (Event.Said)
            only(
                scene.hear(
                    echo.toXML()
                        .toString()
                        .replace(" xmlns='jabber:client'", "")
                        .replace("</message>", stamp(stamped) + "</message>")));
    assertThat(own.origin()).isEqualTo(Event.Origin.OWN);
    return own.message().id();
  }
}

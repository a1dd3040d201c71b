package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.xmpp.XmppPlace.Occupant;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/**
 * Where a stanza goes.
 *
 * @param to the room, somebody in it, or an account
 * @param room the room of core that it goes to
 * @param place by which room it goes; null without one
 * @param everyone whether all in the room see it
 */
record XmppTarget(Jid to, Room room, @Nullable XmppPlace place, boolean everyone) {

  /**
   * The way to a conversation.
   *
   * @throws DeliveryException if there is none now; nothing was sent
   */
  static XmppTarget of(Conversation where, XmppWho who, XmppPlaces places) {
    if (where.thread() != null) {
      throw refused("XMPP has no threads");
    }
    String id = where.room().id().value();
    int slash = id.indexOf('/');
    Jid to = JidCreate.fromOrNull(slash < 0 ? id : id.substring(0, slash));
    if (to == null) {
      throw refused("no address of XMPP: " + XmppText.brief(XmppText.carried(id), 80));
    }
    if (where.direct()) {
      return slash < 0
          ? new XmppTarget(to, where.room(), null, false)
          : aside(joined(to, places), id.substring(slash + 1), where.room());
    }
    return new XmppTarget(to, where.room(), joined(to, places), true);
  }

  private static XmppPlace joined(Jid room, XmppPlaces places) {
    return places
        .find(room)
        .filter(XmppPlace::joined)
        .orElseThrow(() -> refused("the bot is not in " + room));
  }

  private static XmppTarget aside(XmppPlace place, String person, Room room) {
    Occupant occupant =
        XmppWho.behind(place, person)
            .orElseThrow(() -> refused(room.name() + " is no longer in " + place.jid()));
    return to(place, occupant, room);
  }

  private static XmppTarget to(XmppPlace place, Occupant occupant, Room room) {
    Jid jid = JidCreate.fullFrom(place.jid(), occupant.nick());
    return new XmppTarget(jid, room, place, false);
  }

  /** The way to one person in the midst of this room (XEP-0045 §7.5). */
  XmppTarget only(User user, XmppWho who) {
    if (place == null || !everyone) {
      return this;
    }
    Occupant occupant =
        place
            .byId(user.id().value())
            .orElseThrow(() -> refused(user.name() + " is no longer in " + place.jid()));
    return to(place, occupant, who.aside(place, occupant));
  }

  /** A message on its way there. */
  MessageBuilder message(String id) {
    return StanzaBuilder.buildMessage(id)
        .to(to)
        .ofType(everyone ? Message.Type.groupchat : Message.Type.chat);
  }

  /** Whether what was said there can be referred to: in a room, only by ids of the room's own. */
  boolean refers() {
    return !everyone || place != null && place.vouched().stanzaIds();
  }

  static DeliveryException refused(String sentence) {
    return new DeliveryException(sentence, Sent.NO);
  }
}

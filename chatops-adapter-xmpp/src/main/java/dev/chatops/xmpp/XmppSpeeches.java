package dev.chatops.xmpp;

import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.xmpp.XmppPlace.Occupant;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jivesoftware.smackx.sid.element.StanzaIdElement;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * Who has sent a message, where, and by which id it is known: XEP-0045 §7.4 (rooms) and §7.5
 * (private messages by a room), RFC 6121 §5.2.2 (types), XEP-0203 (delayed), XEP-0359 (ids).
 */
final class XmppSpeeches {

  private final XmppWho who;
  private final XmppPlaces places;
  private final FreshKeys keys;

  XmppSpeeches(XmppWho who, XmppPlaces places, FreshKeys keys) {
    this.who = who;
    this.places = places;
    this.keys = keys;
  }

  /** Empty if it is nobody's, or of a room that the bot is not in. */
  Optional<XmppSpeech> of(Message message) {
    Jid from = message.getFrom();
    if (from == null) {
      return Optional.empty(); // from the account's own server (RFC 6120 §8.1.2.1)
    }
    Optional<XmppPlace> place = places.find(from);
    boolean groupchat = message.getType() == Message.Type.groupchat;
    if (place.isPresent()) {
      return groupchat ? inRoom(message, place.get()) : aside(message, place.get());
    }
    return groupchat ? Optional.empty() : Optional.of(alone(message, from.asBareJid()));
  }

  private Optional<XmppSpeech> inRoom(Message message, XmppPlace place) {
    Resourcepart nick = message.getFrom().getResourceOrNull();
    boolean now = place.joined() && !isDelayed(message);
    boolean own = now && place.nick().equals(nick);
    User speaker =
        nick == null
            ? null
            : own ? who.self(place) : who.user(who.sender(place, nick, message, now));
    Origin origin = own ? Origin.OWN : now ? Origin.LIVE : Origin.HISTORIC;
    String stamp = place.vouched().stanzaIds() ? stamp(message, place.jid()) : null;
    Room room = who.room(place);
    String key = stamp == null ? keys.next() : place.jid() + " " + stamp;
    return Optional.of(
        new XmppSpeech(
            key,
            Conversation.of(room),
            place,
            speaker,
            origin,
            new MessageId(room.id(), stamp == null ? key : stamp),
            sentId(message),
            message.getFrom().toString()));
  }

  /** The room itself sends its invitations and notices so; these are the connection's business. */
  private Optional<XmppSpeech> aside(Message message, XmppPlace place) {
    Resourcepart nick = message.getFrom().getResourceOrNull();
    if (nick == null || !place.joined()) {
      return Optional.empty();
    }
    boolean own = place.nick().equals(nick);
    Occupant occupant = who.sender(place, nick, message, !isDelayed(message));
    User speaker = own ? who.self(place) : who.user(occupant);
    return Optional.of(alone(message, who.aside(place, occupant), speaker, own, place));
  }

  private XmppSpeech alone(Message message, BareJid from) {
    boolean own = from.equals((CharSequence) who.own());
    User speaker = own ? who.self() : who.user(from);
    return alone(message, who.direct(from), speaker, own, null);
  }

  private XmppSpeech alone(
      Message message, Room room, User speaker, boolean own, @Nullable XmppPlace place) {
    String stamp = places.stampedByServer() ? stamp(message, who.own()) : null;
    String key = stamp == null ? keys.next() : stamp;
    String sentId = sentId(message);
    return new XmppSpeech(
        key,
        Conversation.of(room),
        place,
        speaker,
        origin(message, own),
        new MessageId(room.id(), sentId == null ? key : sentId),
        sentId,
        message.getFrom().toString());
  }

  private static Origin origin(Message message, boolean own) {
    if (own) {
      return Origin.OWN;
    } else if (isDelayed(message)) {
      return Origin.HISTORIC;
    }
    return message.getType() == Message.Type.headline ? Origin.NOTICE : Origin.LIVE;
  }

  /** XEP-0203, whoever has put it there: at worst somebody makes history of his own words. */
  private static boolean isDelayed(Message message) {
    return message.hasExtension(DelayInformation.QNAME);
  }

  private static @Nullable String sentId(Message message) {
    String id = message.getStanzaId();
    return XmppText.isId(id) ? id : null;
  }

  /**
   * XEP-0359 §4: the id that this entity has given; that of any other, and that of the sender, are
   * anybody's.
   */
  private static @Nullable String stamp(Message message, BareJid by) {
    return message.getExtensions(StanzaIdElement.class).stream()
        .filter(stamp -> by.toString().equals(stamp.getBy()))
        .map(StanzaIdElement::getId)
        .filter(XmppText::isId)
        .findFirst()
        .orElse(null);
  }
}

package dev.chatops.xmpp;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.xmpp.XmppPlace.Vouched;
import java.time.Instant;
import java.util.List;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** What the bot sees and says, without a server: stanzas as they stand on the wire, in and out. */
final class XmppScene {

  static final EntityBareJid OPS = JidCreate.entityBareFromOrThrowUnchecked("ops@rooms.test");
  static final EntityBareJid BOT = JidCreate.entityBareFromOrThrowUnchecked("bot@test");

  /** A service that sees to everything, in a room that shows who somebody is. */
  static final Vouched ALL = new Vouched(true, true, true, true);

  /** The same in a room that does not. */
  static final Vouched SEMI_ANONYMOUS = new Vouched(true, true, false, true);

  static {
    XmppElements.register();
  }

  final XmppPlaces places = new XmppPlaces();
  final XmppKeys keys = new XmppKeys(Instant.EPOCH);
  final XmppWho who = new XmppWho("x", BOT, "opsbot", places, keys);
  final XmppMemory memory = new XmppMemory();
  final XmppEvents events =
      new XmppEvents(who, places, memory, keys, new XmppGiven(BOT, null, false));
  final XmppActions actions = new XmppActions(who, places, memory, keys, 10_000);

  /** In the room, with ann and bob. */
  static XmppScene in(Vouched vouched) {
    XmppScene scene = new XmppScene();
    scene.enter(vouched);
    scene.present("ann", "ann@test", "occ-ann");
    scene.present("bob", "bob@test", "occ-bob");
    scene.joined();
    return scene;
  }

  XmppPlace enter(Vouched vouched) {
    return places.enter(OPS, Resourcepart.fromOrThrowUnchecked("opsbot"), vouched);
  }

  /** The bot is in, and has been told the subject that there was. */
  List<Event> joined() {
    List<Event> events = present("opsbot", "bot@test", "occ-bot", 110);
    hear("<message type='groupchat' from='ops@rooms.test'><subject>as it was</subject></message>");
    return events;
  }

  List<Event> present(String nick, String jid, String occupantId, int... codes) {
    return hear(
        "<presence from='ops@rooms.test/"
            + nick
            + "'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none'"
            + " role='participant' jid='"
            + jid
            + "/phone'/>"
            + codes(codes)
            + "</x><occupant-id xmlns='urn:xmpp:occupant-id:0' id='"
            + occupantId
            + "'/></presence>");
  }

  List<Event> gone(String nick, String inItem, int... codes) {
    return hear(
        "<presence type='unavailable' from='ops@rooms.test/"
            + nick
            + "'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none'"
            + " role='none'"
            + (inItem.startsWith("<") ? ">" + inItem + "</item>" : " " + inItem + "/>")
            + codes(codes)
            + "</x></presence>");
  }

  private static String codes(int... codes) {
    StringBuilder all = new StringBuilder();
    for (int code : codes) {
      all.append("<status code='").append(code).append("'/>");
    }
    return all.toString();
  }

  /** Somebody says something in the room; {@code more} stands beside the body. */
  List<Event> says(String nick, String id, String body, String more) {
    return hear(
        "<message type='groupchat' id='"
            + id
            + "' from='ops@rooms.test/"
            + nick
            + "'><body>"
            + body
            + "</body>"
            + more
            + "</message>");
  }

  Event.Said said(String nick, String body) {
    return said(nick, keys.next(), body, "");
  }

  Event.Said said(String nick, String id, String body, String more) {
    return (Event.Said) only(says(nick, id, body, more));
  }

  /** Somebody says something to the bot alone. */
  List<Event> whispers(String from, String id, String body, String more) {
    return hear(
        "<message type='chat' id='"
            + id
            + "' from='"
            + from
            + "'><body>"
            + body
            + "</body>"
            + more
            + "</message>");
  }

  /** The id that the room gives a message. */
  static String stamp(String id) {
    return "<stanza-id xmlns='urn:xmpp:sid:0' by='ops@rooms.test' id='" + id + "'/>";
  }

  static String occupant(String id) {
    return "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='" + id + "'/>";
  }

  List<Event> hear(String xml) {
    Stanza stanza = stanza(xml);
    return stanza instanceof Message message ? events.of(message) : events.of((Presence) stanza);
  }

  static Stanza stanza(String xml) {
    try {
      return PacketParserUtils.parseStanza(
          xml.replaceFirst("^<(\\w+)", "<$1 xmlns='jabber:client'"));
    } catch (Exception e) {
      throw new IllegalArgumentException(xml, e);
    }
  }

  /** The stanza as whoever receives it reads it, from this address. */
  static Message read(Message sent, String from) {
    Message message =
        (Message) stanza(sent.toXML().toString().replaceFirst(" xmlns='jabber:client'", ""));
    return message.asBuilder().from(JidCreate.fromOrThrowUnchecked(from)).build();
  }

  static <T> T only(List<T> all) {
    if (all.size() != 1) {
      throw new AssertionError("one was to be there, not " + all);
    }
    return all.get(0);
  }

  static Room room() {
    return Room.of(new RoomId("x", "ops@rooms.test"));
  }

  static Conversation inRoom() {
    return Conversation.of(room());
  }

  static Conversation alone(String id, String name) {
    return Conversation.of(Room.direct(new RoomId("x", id), name));
  }

  static MessageId message(String id) {
    return new MessageId(room().id(), id);
  }
}

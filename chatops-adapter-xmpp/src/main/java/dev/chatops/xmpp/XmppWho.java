package dev.chatops.xmpp;

import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.xmpp.XmppPlace.Occupant;
import java.util.Optional;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * People and places of one account in the words of core.
 *
 * <p>Somebody is the bare real JID, where a server vouches for it: the sender's own server in a
 * talk of two (RFC 6120 §8.1.2.1), the room's in a room that shows it (XEP-0045 §7.2.3) and whose
 * service is trusted with that. Anybody else is {@code ~}, the room, and the id that the service
 * gives the occupant (XEP-0421), or one that lasts for the visit. A nick is nobody.
 */
final class XmppWho {

  private final String adapter;
  private final BareJid own;
  private final String nick;
  private final XmppPlaces places;
  private final FreshKeys keys;

  /**
   * For one adapter.
   *
   * @param adapter its id
   * @param own the account's JID
   * @param nick what the bot is called where it is not in a room
   * @param places the rooms
   * @param keys names for strangers
   */
  XmppWho(String adapter, BareJid own, String nick, XmppPlaces places, FreshKeys keys) {
    this.adapter = adapter;
    this.own = own;
    this.nick = nick;
    this.places = places;
    this.keys = keys;
  }

  BareJid own() {
    return own;
  }

  /** The bot itself. */
  User self() {
    return self(nick);
  }

  /** The bot as it is called in a room. */
  User self(XmppPlace place) {
    return self(place.nick().toString());
  }

  private User self(String name) {
    return new User(new UserId(adapter, own.toString()), name, true);
  }

  /** Somebody by JID. */
  User user(BareJid jid) {
    return User.of(new UserId(adapter, jid.toString()), name(jid));
  }

  User user(Occupant occupant) {
    return User.of(new UserId(adapter, occupant.id()), occupant.nick().toString());
  }

  /**
   * Who has sent a message by a room.
   *
   * @param now whether it is no history, so that who has the nick is who has sent it
   */
  Occupant sender(XmppPlace place, Resourcepart occupant, Stanza message, boolean now) {
    Optional<Occupant> known = now ? place.find(occupant) : Optional.empty();
    String stamped = stamped(place, message);
    if (known.isPresent() && (known.get().real() || stamped == null)) {
      return known.get();
    }
    return new Occupant(occupant, stamped == null ? visitor(place) : stamped, false);
  }

  /** Whose presence this is; the only stanza that shows a real JID. */
  Occupant present(XmppPlace place, Resourcepart occupant, Stanza presence) {
    BareJid real = place.vouched().realJids() ? real(presence) : null;
    if (real != null) {
      return new Occupant(occupant, real.toString(), true);
    }
    String stamped = stamped(place, presence);
    if (stamped != null) {
      return new Occupant(occupant, stamped, false);
    }
    return place.find(occupant).orElseGet(() -> new Occupant(occupant, visitor(place), false));
  }

  private static @Nullable BareJid real(Stanza presence) {
    MUCUser user = presence.getExtension(MUCUser.class);
    MUCItem item = user == null ? null : user.getItem();
    Jid jid = item == null ? null : item.getJid();
    return jid == null ? null : jid.asBareJid();
  }

  /** XEP-0421 §4, §6: whatever the room does not announce was put there by the sender. */
  private static @Nullable String stamped(XmppPlace place, Stanza stanza) {
    if (!place.vouched().occupantIds()) {
      return null;
    }
    return XmppElements.attribute(stanza, "occupant-id", XmppElements.OCCUPANT, "id")
        .map(id -> stranger(place, id))
        .orElse(null);
  }

  /** The question mark and the number, neither of which is the service's, last for a visit. */
  private String visitor(XmppPlace place) {
    return stranger(place, "?" + keys.next());
  }

  private static String stranger(XmppPlace place, String id) {
    return "~" + place.jid() + "/" + id;
  }

  /** Whom an address stands for: of somebody in a room, or of an account. */
  Optional<User> at(Jid jid) {
    Optional<XmppPlace> place = places.find(jid);
    if (place.isEmpty()) {
      return Optional.of(user(jid.asBareJid()));
    }
    Resourcepart occupant = jid.getResourceOrNull();
    return occupant == null ? Optional.empty() : place.get().find(occupant).map(this::user);
  }

  /** Where the bot and whoever has this address talk alone; empty if nobody has it. */
  Optional<Room> aloneWith(Jid jid) {
    Optional<XmppPlace> place = places.find(jid);
    if (place.isEmpty()) {
      return Optional.of(direct(jid.asBareJid()));
    }
    Resourcepart occupant = jid.getResourceOrNull();
    return occupant == null
        ? Optional.empty()
        : place.get().find(occupant).map(known -> aside(place.get(), known));
  }

  Room room(XmppPlace place) {
    Room.Kind kind = place.vouched().open() ? Room.Kind.PUBLIC : Room.Kind.PRIVATE;
    return new Room(roomId(place), place.jid().toString(), kind);
  }

  RoomId roomId(XmppPlace place) {
    return new RoomId(adapter, place.jid().toString());
  }

  /** Where the bot and an account talk alone. */
  Room direct(BareJid jid) {
    return Room.direct(new RoomId(adapter, jid.toString()), name(jid));
  }

  /**
   * Where the bot and somebody in a room talk alone (XEP-0045 §7.5). It is named by the person and
   * not by the nick, which the next one may have.
   */
  Room aside(XmppPlace place, Occupant occupant) {
    return Room.direct(
        new RoomId(adapter, place.jid() + "/" + tail(place, occupant)), occupant.nick().toString());
  }

  /** Where the bot and somebody talk alone: a stranger can be reached in the room alone. */
  Room direct(User user) {
    String id = user.id().value();
    boolean stranger = !user.verified() && id.indexOf('/') > 0; // a JID may begin with ~, too
    return Room.direct(new RoomId(adapter, stranger ? id.substring(1) : id), user.name());
  }

  private static String tail(XmppPlace place, Occupant occupant) {
    return occupant.real() ? occupant.id() : occupant.id().substring(stranger(place, "").length());
  }

  /** Who is meant by what follows the room in the id of an {@link #aside}. */
  static Optional<Occupant> behind(XmppPlace place, String tail) {
    Optional<Occupant> stranger = place.byId(stranger(place, tail));
    return stranger.isPresent() ? stranger : place.byId(tail);
  }

  private static String name(BareJid jid) {
    return jid.isEntityBareJid()
        ? jid.asEntityBareJidOrThrow().getLocalpart().asUnescapedString()
        : jid.toString();
  }
}

package dev.chatops.xmpp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;

/** The rooms of one connection. The reader thread writes, any thread may ask. */
final class XmppPlaces {

  private final Map<EntityBareJid, XmppPlace> rooms = new ConcurrentHashMap<>();
  private volatile boolean stampedByServer;

  /**
   * A room the bot goes into; before the join is sent.
   *
   * @param nick as which it asks to come in
   * @param vouched what the service sees to
   */
  XmppPlace enter(EntityBareJid room, Resourcepart nick, XmppPlace.Vouched vouched) {
    XmppPlace place = new XmppPlace(room, nick, vouched);
    rooms.put(room, place);
    return place;
  }

  /** A room the bot is no longer in, nor on its way into. */
  void leave(EntityBareJid room) {
    XmppPlace place = rooms.remove(room);
    if (place != null) {
      place.left();
    }
  }

  /** The connection is lost. */
  void clear() {
    rooms.values().forEach(XmppPlace::left);
    rooms.clear();
    stampedByServer = false;
  }

  /** The room of an address, be it the room's or that of somebody in it. */
  Optional<XmppPlace> find(@Nullable Jid jid) {
    EntityBareJid room = jid == null ? null : jid.asEntityBareJidIfPossible();
    return room == null ? Optional.empty() : Optional.ofNullable(rooms.get(room));
  }

  /** Whether the bot is in a room. */
  boolean isIn(EntityBareJid room) {
    return find(room).filter(XmppPlace::joined).isPresent();
  }

  Collection<XmppPlace> all() {
    return List.copyOf(rooms.values());
  }

  /**
   * Whether the account's own server stamps stanza ids on what comes for the bot alone: its account
   * announces {@code urn:xmpp:sid:0} or {@code urn:xmpp:mam:2} (XEP-0359 §7).
   */
  boolean stampedByServer() {
    return stampedByServer;
  }

  void stampedByServer(boolean stamps) {
    stampedByServer = stamps;
  }
}

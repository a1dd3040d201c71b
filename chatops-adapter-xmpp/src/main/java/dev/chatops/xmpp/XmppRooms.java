package dev.chatops.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.EntityBareJid;

/**
 * The rooms the bot shall be in, over all connections: those of the settings, and what was joined
 * and left since. Thread-safe.
 */
final class XmppRooms {

  private final Map<EntityBareJid, XmppRoom> ofSettings = new LinkedHashMap<>();
  private final Map<EntityBareJid, XmppRoom> wanted = new LinkedHashMap<>();

  XmppRooms(List<XmppRoom> first) {
    first.forEach(room -> ofSettings.put(room.jid(), room));
    wanted.putAll(ofSettings);
  }

  synchronized List<XmppRoom> all() {
    return List.copyOf(wanted.values());
  }

  synchronized boolean wants(EntityBareJid jid) {
    return wanted.containsKey(jid);
  }

  /** Whether it stands in the settings, wanted or not. */
  boolean isOfSettings(EntityBareJid jid) {
    return ofSettings.containsKey(jid);
  }

  /** Wants a room; the password is the one of the settings, unless a room comes with its own. */
  synchronized XmppRoom add(XmppRoom room) {
    XmppRoom known = wanted.getOrDefault(room.jid(), ofSettings.get(room.jid()));
    XmppRoom now = known == null || room.password() != null ? room : known;
    wanted.put(room.jid(), now);
    return now;
  }

  synchronized void remove(EntityBareJid jid) {
    wanted.remove(jid);
  }
}

package dev.chatops.xmpp;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * A room that the bot is in or on its way into, and who is there. The reader thread writes, any
 * thread may ask.
 */
final class XmppPlace {

  private final EntityBareJid jid;
  private final Map<Resourcepart, Occupant> byNick = new ConcurrentHashMap<>();
  private volatile Vouched vouched;
  private volatile Resourcepart nick;
  private volatile boolean joined;
  private volatile boolean subjectTold;

  /**
   * What the service has said it sees to (XEP-0030), so that nobody else can forge it. Ask before
   * the join: what comes with it is read by these already.
   *
   * @param occupantIds {@code urn:xmpp:occupant-id:0} (XEP-0421 §4: to be ignored otherwise)
   * @param stanzaIds {@code urn:xmpp:sid:0}, or {@code urn:xmpp:mam:2} that implies it (XEP-0359
   *     §7)
   * @param realJids whether this service is trusted with the JIDs that it shows; see {@link
   *     XmppWho}
   * @param open whether anybody may come in: not members-only, without a password
   */
  record Vouched(boolean occupantIds, boolean stanzaIds, boolean realJids, boolean open) {

    /** Of a room that says nothing of itself. */
    static final Vouched NOTHING = new Vouched(false, false, false, true);
  }

  /**
   * Somebody in a room.
   *
   * @param nick what people see
   * @param id the value of the {@link dev.chatops.chat.UserId}
   * @param real whether that is the bare JID, as the service shows it
   */
  record Occupant(Resourcepart nick, String id, boolean real) {}

  XmppPlace(EntityBareJid jid, Resourcepart nick, Vouched vouched) {
    this.jid = jid;
    this.nick = nick;
    this.vouched = vouched;
  }

  EntityBareJid jid() {
    return jid;
  }

  Vouched vouched() {
    return vouched;
  }

  /** After the room's configuration has changed. */
  void vouched(Vouched now) {
    vouched = now;
  }

  /** What the bot is called here. */
  Resourcepart nick() {
    return nick;
  }

  /** Whether the bot is in, and what it hears is no longer history. */
  boolean joined() {
    return joined;
  }

  void joinedAs(Resourcepart own) {
    nick = own;
    joined = true;
  }

  /** The bot is out, whatever the reason. */
  void left() {
    joined = false;
    subjectTold = false;
    byNick.clear();
  }

  /**
   * XEP-0045 §7.2.15: the first subject after a join is the one that there was.
   *
   * @return whether this is a later one
   */
  boolean subjectChanges() {
    boolean later = subjectTold;
    subjectTold = true;
    return later;
  }

  Optional<Occupant> find(Resourcepart occupant) {
    return Optional.ofNullable(byNick.get(occupant));
  }

  /** The first of this id, who may be here under several nicks. */
  Optional<Occupant> byId(String id) {
    return byNick.values().stream().filter(occupant -> occupant.id().equals(id)).findFirst();
  }

  /** All who are here; those who come or go meanwhile may be among them or not. */
  Collection<Occupant> occupants() {
    return Collections.unmodifiableCollection(byNick.values());
  }

  void put(Occupant occupant) {
    byNick.put(occupant.nick(), occupant);
  }

  @Nullable Occupant remove(Resourcepart gone) {
    return byNick.remove(gone);
  }

  /** XEP-0045 §7.6: the same person under another nick. */
  void rename(Resourcepart from, Resourcepart to) {
    Occupant known = byNick.remove(from);
    if (known != null) {
      byNick.put(to, new Occupant(to, known.id(), known.real()));
    }
    if (from.equals(nick)) {
      nick = to;
    }
  }
}

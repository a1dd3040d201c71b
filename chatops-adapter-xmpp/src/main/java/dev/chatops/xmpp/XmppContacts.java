package dev.chatops.xmpp;

import org.jivesoftware.smack.packet.Presence;
import org.jxmpp.jid.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers those who want to see whether the bot is there (RFC 6121 §3.1). The bot itself asks
 * nobody for that: it talks to whoever talks to it.
 */
final class XmppContacts {

  private static final Logger log = LoggerFactory.getLogger(XmppContacts.class);

  private final XmppContext context;
  private final XmppLink link;
  private final XmppWay way;

  XmppContacts(XmppContext context, XmppLink link, XmppWay way) {
    this.context = context;
    this.link = link;
    this.way = way;
  }

  /** Takes a presence that asks; tells whether it does. */
  boolean take(Presence presence) {
    Jid from = presence.getFrom();
    if (presence.getType() != Presence.Type.subscribe || from == null) {
      return false;
    }
    boolean granted = grants(from);
    log.info("{}: {} may {}see the bot", context.id(), from, granted ? "" : "not ");
    way.send(
        link.getStanzaFactory()
            .buildPresenceStanza()
            .to(from.asBareJid())
            .ofType(granted ? Presence.Type.subscribed : Presence.Type.unsubscribed)
            .build());
    return true;
  }

  private boolean grants(Jid from) {
    return switch (context.settings().contacts()) {
      case NEVER -> false;
      case DOMAIN -> from.getDomain().equals(context.settings().jid().getDomain());
      case ANYBODY -> true;
    };
  }
}

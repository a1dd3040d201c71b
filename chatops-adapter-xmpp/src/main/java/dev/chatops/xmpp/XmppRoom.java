package dev.chatops.xmpp;

import dev.chatops.config.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

/**
 * A room to go into. Immutable.
 *
 * @param jid its address
 * @param password what opens it (XEP-0045 §7.2.6); null without
 */
record XmppRoom(EntityBareJid jid, @Nullable Secret password) {

  /** Reads {@code room@service} or {@code room@service password}. */
  static Optional<XmppRoom> parse(String text) {
    String[] words = text.strip().split("\\s+", 2);
    EntityBareJid jid = JidCreate.entityBareFromOrNull(words[0]);
    if (jid == null) {
      return Optional.empty();
    }
    return Optional.of(new XmppRoom(jid, words.length == 1 ? null : Secret.of(words[1])));
  }
}

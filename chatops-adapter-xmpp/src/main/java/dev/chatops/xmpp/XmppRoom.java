package dev.chatops.xmpp;

import dev.chatops.config.Secret;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** What DNS and addresses are made of, in any script (RFC 7622 §3.2); Smack takes anything. */
  private static final Pattern SERVICE = Pattern.compile("[\\p{L}\\p{M}\\p{N}.:\\[\\]-]+");

  /** The address of a room; empty if a text is none. */
  static Optional<EntityBareJid> address(String text) {
    return Optional.ofNullable(JidCreate.entityBareFromOrNull(text))
        .filter(jid -> text.indexOf('/') < 0) // or it is the address of somebody in a room
        .filter(jid -> SERVICE.matcher(jid.getDomain().toString()).matches());
  }

  /** Reads {@code room@service} or {@code room@service password}. */
  static Optional<XmppRoom> parse(String text) {
    String[] words = text.strip().split("\\s+", 2);
    Secret password = words.length == 1 ? null : Secret.of(words[1]);
    return address(words[0]).map(jid -> new XmppRoom(jid, password));
  }
}

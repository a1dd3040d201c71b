package dev.chatops.xmpp;

import dev.chatops.adapter.Spelling;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/** Addresses are the same whose parts are, once they are prepared (RFC 7622 §3.5). */
enum XmppSpelling implements Spelling {
  /** On every server. */
  OF_ALL;

  @Override
  public String room(String value) {
    return prepared(value);
  }

  @Override
  public String user(String value) {
    return prepared(value);
  }

  private static String prepared(String value) {
    Jid jid = JidCreate.fromOrNull(value);
    return jid == null ? value : jid.toString();
  }
}

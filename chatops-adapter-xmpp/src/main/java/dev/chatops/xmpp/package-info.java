/** XMPP (RFC 6120, 6121), over Smack; the door is {@link dev.chatops.xmpp.XmppAdapterFactory}. */
@NullMarked
package dev.chatops.xmpp;

import org.jspecify.annotations.NullMarked;

package dev.chatops.xmpp;

import dev.chatops.chat.MessageId;
import org.jivesoftware.smack.packet.Message;
import org.jspecify.annotations.Nullable;

/**
 * A stanza that does what an action asks for, or a part of it.
 *
 * @param stanza to be sent as it is
 * @param made the message that it makes or changes; null where it makes one whose id the room will
 *     tell with the echo, and where it makes none
 * @param echoed whether the room sends it back, which is when everybody has it
 */
record XmppSending(Message stanza, @Nullable MessageId made, boolean echoed) {}

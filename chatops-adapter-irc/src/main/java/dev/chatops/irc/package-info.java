/** IRC (RFC 2812), over PircBotX; the door is {@link dev.chatops.irc.IrcAdapterFactory}. */
@NullMarked
package dev.chatops.irc;

import org.jspecify.annotations.NullMarked;

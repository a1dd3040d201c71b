package dev.chatops.irc;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the bot is called on one connection, and what a server puts before its lines when it hands
 * them on. The reader thread writes, any thread may ask.
 */
final class IrcAddress {

  /** What servers let through at most: twelve letters of a user name, 64 of a host. */
  private static final int LONGEST = "!~@".length() + 12 + 64;

  private volatile String nick;
  private volatile @Nullable String address;

  IrcAddress(String nick) {
    this.nick = nick;
  }

  String nick() {
    return nick;
  }

  /** The nick that the server has given. */
  void welcomed(String as) {
    nick = as;
  }

  /** As others see the bot: {@code nick!user@host}. */
  void seenAs(String source) {
    address = source;
  }

  void renamed(String to) {
    nick = to;
    String known = address;
    address = known == null ? null : to + known.substring(known.indexOf('!'));
  }

  /** RPL_USERHOST {@code nick=+user@host}: how a bot without rooms learns its address. */
  void userhost(String reply, CaseMapping letters) {
    String own = reply.strip();
    int equals = own.indexOf('=');
    if (equals > 0 && letters.same(own.substring(0, equals).replace("*", ""), nick)) {
      address = nick + "!" + own.substring(equals + 2);
    }
  }

  /** RPL_HOSTHIDDEN: others see the bot under another host from here on. */
  void host(String host) {
    String known = address;
    if (known != null) {
      address = known.substring(0, known.indexOf('@') + 1) + host;
    }
  }

  /** CHGHOST: another user name, too. */
  void changed(String user, String host) {
    address = nick + "!" + user + "@" + host;
  }

  /** How many bytes a server puts before a line of the bot's; before it is known, the longest. */
  int prefixBytes() {
    String known = address;
    int bytes =
        known == null
            ? nick.getBytes(StandardCharsets.UTF_8).length + LONGEST
            : known.getBytes(StandardCharsets.UTF_8).length;
    return bytes + ": ".length();
  }
}

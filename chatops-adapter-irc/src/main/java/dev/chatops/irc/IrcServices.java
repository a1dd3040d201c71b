package dev.chatops.irc;

import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bot tells a service who it is, on a network without SASL. Immutable.
 *
 * <pre>
 * nickserv { password = ${IRC_PASSWORD}, account = opsbot, service = "NickServ@services.example" }
 * </pre>
 *
 * <p>With an {@code @} and the services' server behind the name no person can be meant, whatever
 * nick he takes while services are away.
 *
 * @param service who is told
 * @param account whose password it is; null for that of the bot's nick
 * @param password what is told
 */
record IrcServices(String service, @Nullable String account, Secret password) {

  private static final String NICKSERV = "NickServ";

  /** Reads the block, if there is one. */
  static Optional<IrcServices> read(Settings block) {
    if (!block.has("nickserv")) {
      return Optional.empty();
    }
    Settings nickserv = block.section("nickserv");
    return Optional.of(
        new IrcServices(
            nickserv.value("service", NICKSERV, "a nick, or nick@server", IrcServices::checkedWord),
            nickserv.has("account")
                ? nickserv.value("account", "", "a name without spaces", IrcServices::checkedWord)
                : null,
            checked(nickserv)));
  }

  private static Secret checked(Settings nickserv) {
    Secret password = nickserv.secret("password");
    String word = password.reveal();
    if (IrcText.breaks(word) || word.indexOf(' ') >= 0) {
      nickserv.problem("password", "a password with a space", "one without, as services want it");
    }
    return password;
  }

  private static String checkedWord(String text) {
    if (text.isEmpty() || text.startsWith(":") || !text.matches("[^\\s,\\x00-\\x20]+")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** As Atheme and Anope understand it. */
  String identify() {
    return say("IDENTIFY " + (account == null ? "" : account + " ") + password.reveal());
  }

  /** Ends whoever bears the bot's nick: as a rule itself, on a connection that is dead. */
  String ghost(String nick) {
    return say("GHOST " + nick + " " + password.reveal());
  }

  private String say(String words) {
    return "PRIVMSG " + service + " :" + words;
  }

  /** Whether a line comes from the service. */
  boolean isFrom(IrcLine line) {
    int at = service.indexOf('@');
    String nick = at < 0 ? service : service.substring(0, at);
    return line.nick().toLowerCase(Locale.ROOT).equals(nick.toLowerCase(Locale.ROOT));
  }
}

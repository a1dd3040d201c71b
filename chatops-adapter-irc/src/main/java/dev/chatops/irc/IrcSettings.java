package dev.chatops.irc;

import dev.chatops.adapter.Pace;
import dev.chatops.adapter.net.TlsSettings;
import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One {@code adapters} block of type {@code irc}. Immutable.
 *
 * <pre>
 * ops { type = irc, host = irc.example.org, tls = true, nick = opsbot, rooms = ["#ops", "#dev key"]
 *       sasl { account = opsbot, password = ${IRC_PASSWORD} } }
 * </pre>
 *
 * @param host a name or an address
 * @param port 6697 with TLS, else 6667
 * @param tls how far the connection is protected
 * @param nick what the bot wants to be called
 * @param user what stands before the {@code @} of its address
 * @param realName what WHOIS shows
 * @param rooms where it goes
 * @param password of the server; null without
 * @param sasl how the bot proves its own services account; null without
 * @param nickserv how it tells a service who it is; null without
 * @param identity who people are
 * @param invites whose invitations it follows
 * @param kicked what it does when it is thrown out of a room
 * @param fallback how lines are read that are not UTF-8
 * @param pace how fast all rooms together take messages
 */
record IrcSettings(
    String host,
    int port,
    IrcTls tls,
    String nick,
    String user,
    String realName,
    List<IrcRoom> rooms,
    @Nullable Secret password,
    @Nullable IrcSasl sasl,
    @Nullable IrcServices nickserv,
    Identity identity,
    Invites invites,
    Kicked kicked,
    Charset fallback,
    Pace pace) {

  /**
   * Five lines at once, then one in 2 s: RFC 1459 §8.10, which every server lives with. Measured: a
   * default ngIRCd 26 takes three commands and about 1 kB a second and lets the rest wait; a
   * default InspIRCd 3 takes one command a second after ten and closes the connection once 8 kB
   * wait.
   */
  static final Pace SAFE_PACE = new Pace(5, Duration.ofSeconds(2));

  /** RFC 2812 §2.3.1, and the letters beyond ASCII that some servers allow. */
  private static final Pattern NICK =
      Pattern.compile(
          "[A-Za-z\\[\\]\\\\`_^{|}\\x{80}-\\x{10FFFF}][\\w\\[\\]\\\\`^{|}\\x{80}-\\x{10FFFF}-]*");

  /** What clients wrote before UTF-8; it reads every byte as some letter. */
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private static final Pattern USER = Pattern.compile("[^\\s@\\x00]+");

  /** Who a person is. */
  enum Identity {
    /** The services account the network vouches for; without one, a stranger. */
    ACCOUNT,
    /** Whoever bears the nick. */
    NICK
  }

  /** Whose invitations the bot follows. */
  enum Invites {
    /** Nobody's. */
    NEVER,
    /** Anybody's, but only into rooms that it is to be in: those that are for the invited. */
    ROOMS,
    /** Into any room, of people whom the network vouches for. */
    VERIFIED,
    /** Anybody's into any room. */
    ANYBODY
  }

  /** What the bot does when somebody has thrown it out of a room. */
  enum Kicked {
    /** It is back after a minute. */
    REJOIN,
    /** It stays out until it is asked in, or starts anew. */
    LEAVE
  }

  /** Reads the block; what is wrong in it is left with the settings. */
  static IrcSettings read(Settings block) {
    IrcTls tls = IrcTls.read(block);
    boolean plain = tls.server().mode() == TlsSettings.Mode.DISABLED;
    String nick = nick(block);
    return new IrcSettings(
        block.string("host"),
        block.integer("port", plain ? 6667 : 6697, 1, 65_535),
        tls,
        nick,
        block.value("user", user(nick), "a word without @", IrcSettings::checkedUser),
        IrcText.oneLine(block.string("real-name", "ChatOps for Java")),
        rooms(block),
        password(block),
        IrcSasl.read(block, tls.own()).orElse(null),
        IrcServices.read(block).orElse(null),
        block.oneOf("identity", Identity.ACCOUNT),
        block.oneOf("invites", Invites.ROOMS),
        block.oneOf("kicked", Kicked.REJOIN),
        block.value("fallback-charset", FALLBACK, "a character set of Java", Charset::forName),
        pace(block));
  }

  private static String nick(Settings block) {
    String nick = block.string("nick");
    if (!nick.isEmpty() && !NICK.matcher(nick).matches()) {
      block.problem("nick", nick, "a nick: letters, digits and []\\`_^{|}-, no digit or - first");
    }
    return nick;
  }

  /** A default user name that every server takes: the letters and digits of the nick. */
  private static String user(String nick) {
    String plain = nick.replaceAll("[^A-Za-z0-9]", "");
    return plain.isEmpty() ? "chatops" : plain;
  }

  private static String checkedUser(String user) {
    if (!USER.matcher(user).matches()) {
      throw new IllegalArgumentException(user);
    }
    return user;
  }

  private static List<IrcRoom> rooms(Settings block) {
    List<IrcRoom> rooms = new ArrayList<>();
    for (String text : block.strings("rooms")) {
      Optional<IrcRoom> room = IrcRoom.parse(text);
      room.ifPresent(rooms::add);
      if (room.isEmpty()) {
        block.problem("rooms", text, "\"#room\" or \"#room key\"");
      }
    }
    return List.copyOf(rooms);
  }

  private static @Nullable Secret password(Settings block) {
    Secret password = block.optionalSecret("password").orElse(null);
    if (password != null && IrcText.breaks(password.reveal())) {
      block.problem("password", "more than one line", "one line");
    }
    return password;
  }

  private static Pace pace(Settings block) {
    if (!block.has("pacing")) {
      return SAFE_PACE;
    }
    Duration between = block.millis("pacing", Duration.ZERO);
    return between.isZero() ? Pace.UNLIMITED : new Pace(1, between);
  }
}

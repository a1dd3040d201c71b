package dev.chatops.xmpp;

import dev.chatops.adapter.Pace;
import dev.chatops.adapter.net.TlsSettings;
import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * One {@code adapters} block of type {@code xmpp}. Immutable.
 *
 * <pre>
 * ops { type = xmpp, jid = "bot@example.org", password = ${XMPP_PASSWORD}
 *       rooms = ["ops@rooms.example.org", "dev@rooms.example.org its password"], nick = opsbot }
 * </pre>
 *
 * @param jid the account
 * @param password its password
 * @param resource which of the account's connections this is; the server chooses if empty
 * @param host where the server is; null to ask DNS for the domain of the account (RFC 6120 §3.2)
 * @param port 5222; counts only with a host
 * @param tls how far the connection is protected
 * @param nick what the bot wants to be called in rooms
 * @param rooms where it goes
 * @param invites whose invitations it follows
 * @param kicked what it does when it is thrown out of a room
 * @param contacts who may see whether the bot is there
 * @param pace how fast all rooms together take messages
 */
record XmppSettings(
    EntityBareJid jid,
    Secret password,
    Optional<Resourcepart> resource,
    @Nullable String host,
    int port,
    TlsSettings tls,
    Resourcepart nick,
    List<XmppRoom> rooms,
    Invites invites,
    Kicked kicked,
    Contacts contacts,
    Pace pace) {

  private static final EntityBareJid NOBODY = JidCreate.entityBareFromOrThrowUnchecked("a@a");

  /** A name whose labels are no longer than DNS has them, or an address of either kind. */
  private static final Pattern HOST = Pattern.compile("[0-9A-Fa-f:.%]+|([^\\s./:@]{1,63}\\.?)+");

  /** Whose invitations the bot follows. */
  enum Invites {
    /** Nobody's. */
    NEVER,
    /** Anybody's, but only into rooms that it is to be in: those that are for members. */
    ROOMS,
    /** Into any room, of people on the bot's own server. */
    DOMAIN,
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

  /** Whose wish to see whether the bot is there is granted (RFC 6121 §3). */
  enum Contacts {
    /** Nobody's. */
    NEVER,
    /** That of people on the bot's own server. */
    DOMAIN,
    /** Everybody's. */
    ANYBODY
  }

  /** Reads the block; what is wrong in it is left with the settings. */
  static XmppSettings read(Settings block) {
    EntityBareJid jid = jid(block);
    String host = block.value("host", "", "a name or an address", XmppSettings::checkedHost);
    if (block.has("port") && host.isEmpty()) {
      block.problem("port", "a port without a host", "a host, too, or neither: DNS knows both");
    }
    return new XmppSettings(
        jid,
        block.secret("password"),
        block.has("resource") ? Optional.of(part(block, "resource")) : Optional.empty(),
        host.isEmpty() ? null : host,
        block.integer("port", 5222, 1, 65_535),
        TlsSettings.read(block),
        block.has("nick") ? part(block, "nick") : Resourcepart.fromOrThrowUnchecked(name(jid)),
        rooms(block),
        block.oneOf("invites", Invites.ROOMS),
        block.oneOf("kicked", Kicked.REJOIN),
        block.oneOf("contacts", Contacts.DOMAIN),
        pace(block));
  }

  private static String checkedHost(String host) {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(host);
    }
    return host;
  }

  private static EntityBareJid jid(Settings block) {
    String text = block.string("jid");
    EntityBareJid jid = JidCreate.entityBareFromOrNull(text);
    if (jid == null && !text.isEmpty()) {
      block.problem("jid", text, "an account: name@server");
    }
    return jid == null ? NOBODY : jid;
  }

  private static String name(EntityBareJid jid) {
    return jid.getLocalpart().asUnescapedString();
  }

  /** RFC 7622 §3.4: what may stand behind the slash of an address. */
  private static Resourcepart part(Settings block, String key) {
    return block.value(key, Resourcepart.EMPTY, "1 to 1023 bytes of text", XmppSettings::part);
  }

  private static Resourcepart part(String text) {
    try {
      return Resourcepart.from(text.strip());
    } catch (XmppStringprepException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<XmppRoom> rooms(Settings block) {
    List<XmppRoom> rooms = new ArrayList<>();
    for (String text : block.strings("rooms")) {
      Optional<XmppRoom> room = XmppRoom.parse(text);
      room.ifPresent(rooms::add);
      if (room.isEmpty()) {
        block.problem(
            "rooms",
            text.strip().split("\\s", 2)[0],
            "\"room@service\" or \"room@service password\"");
      }
    }
    return List.copyOf(rooms);
  }

  private static Pace pace(Settings block) {
    Duration between = block.millis("pacing", Duration.ZERO);
    return between.isZero() ? Pace.UNLIMITED : new Pace(1, between);
  }

  /** Whether an address is on the bot's own server, or on one of the services below it. */
  boolean isOwnDomain(Jid other) {
    String domain = other.getDomain().toString();
    String own = jid.getDomain().toString();
    return domain.equals(own) || domain.endsWith("." + own);
  }
}

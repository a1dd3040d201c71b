package dev.chatops.xmpp;

import dev.chatops.chat.Event;
import dev.chatops.config.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.parsing.StandardExtensionElementProvider;
import org.jivesoftware.smack.provider.ProviderManager;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Invitations into rooms: by the room itself (XEP-0045 §7.8.2) or from somebody directly
 * (XEP-0249). Each is told as {@code Other("invite")}; whether the bot follows is the settings' to
 * say.
 */
final class XmppInvitations {

  private static final Logger log = LoggerFactory.getLogger(XmppInvitations.class);

  private static final String DIRECT = "jabber:x:conference";

  private final XmppContext context;
  private final Consumer<XmppRoom> follow;

  XmppInvitations(XmppContext context, Consumer<XmppRoom> follow) {
    this.context = context;
    this.follow = follow;
  }

  /**
   * Who invites where.
   *
   * @param by who, as far as the sender of the stanza can be believed; null for the room itself
   */
  private record Invitation(EntityBareJid room, @Nullable Jid by, @Nullable String password) {}

  /** Has Smack keep the password of a direct invitation, which its own provider drops. */
  static void register() {
    ProviderManager.addExtensionProvider("x", DIRECT, StandardExtensionElementProvider.INSTANCE);
  }

  /** Takes a message that is an invitation; tells whether it is one. */
  boolean take(Message message) {
    Optional<Invitation> found = mediated(message).or(() -> direct(message));
    found.ifPresent(this::invited);
    return found.isPresent();
  }

  private static Optional<Invitation> mediated(Message message) {
    MUCUser user = message.getExtension(MUCUser.class);
    Jid from = message.getFrom();
    EntityBareJid room = from == null ? null : from.asEntityBareJidIfPossible();
    if (user == null || user.getInvite() == null || room == null || from.hasResource()) {
      return Optional.empty();
    }
    return Optional.of(new Invitation(room, user.getInvite().getFrom(), user.getPassword()));
  }

  private static Optional<Invitation> direct(Message message) {
    if (!(message.getExtensionElement("x", DIRECT) instanceof StandardExtensionElement invite)) {
      return Optional.empty();
    }
    String address = invite.getAttributeValue("jid");
    EntityBareJid room = address == null ? null : JidCreate.entityBareFromOrNull(address);
    return room == null
        ? Optional.empty()
        : Optional.of(
            new Invitation(room, message.getFrom(), invite.getAttributeValue("password")));
  }

  private void invited(Invitation invitation) {
    EntityBareJid room = invitation.room();
    Jid by = invitation.by() == null ? room : invitation.by();
    context
        .events()
        .accept(
            new Event.Other(
                context.keys().next(),
                "invite",
                Map.of("by", by.asBareJid().toString(), "room", room.toString())));
    boolean in = context.places().isIn(room);
    if (!in && follows(invitation)) {
      log.info("{}: {} invites into {}", context.id(), by, room);
      follow.accept(new XmppRoom(room, secret(invitation.password())));
    }
  }

  private boolean follows(Invitation invitation) {
    EntityBareJid room = invitation.room();
    boolean known = context.rooms().isOfSettings(room) || context.rooms().wants(room);
    return switch (context.settings().invites()) {
      case NEVER -> false;
      case ROOMS -> known;
      case DOMAIN -> known || isOfOwnPeople(invitation);
      case ANYBODY -> true;
    };
  }

  /** A foreign room may name anybody as who invites. */
  private boolean isOfOwnPeople(Invitation invitation) {
    Jid by = invitation.by();
    return by != null
        && by.getDomain().equals(context.settings().jid().getDomain())
        && context.settings().isOwnDomain(invitation.room());
  }

  private static @Nullable Secret secret(@Nullable String password) {
    return password == null || password.isEmpty() ? null : Secret.of(password);
  }
}

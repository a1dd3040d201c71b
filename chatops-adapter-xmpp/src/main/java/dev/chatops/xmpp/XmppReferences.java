package dev.chatops.xmpp;

import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/**
 * XEP-0372, References: who a sender has marked as mentioned. Only those whom the bot sees there
 * count; a link to anybody else is text.
 */
final class XmppReferences {

  private static final int MOST = 50;
  private static final String SCHEME = "xmpp:";

  private final XmppWho who;

  XmppReferences(XmppWho who) {
    this.who = who;
  }

  /**
   * The mentions that stand in a message.
   *
   * @param body as it was sent
   * @param cut what became of it
   * @param place the room; null where the bot and one person are alone
   */
  List<Mention> in(Message message, String body, XmppCut cut, @Nullable XmppPlace place) {
    List<Mention> found = new ArrayList<>();
    for (ExtensionElement element : message.getExtensions("reference", XmppElements.REFERENCE)) {
      if (found.size() < MOST
          && element instanceof StandardExtensionElement reference
          && "mention".equals(reference.getAttributeValue("type"))) {
        mention(reference, body, cut, place)
            .filter(next -> isFree(next, found))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Mention> mention(
      StandardExtensionElement reference, String body, XmppCut cut, @Nullable XmppPlace place) {
    int start = XmppElements.index(reference.getAttributeValue("begin"), -1, body);
    int end = XmppElements.index(reference.getAttributeValue("end"), -1, body);
    if (start < 0 || end <= start || cut.at(end) <= cut.at(start)) {
      return Optional.empty();
    }
    return user(reference.getAttributeValue("uri"), place)
        .map(
            user ->
                new Mention.OfUser(
                    cut.at(start), cut.at(end), user, user.id().equals(who.self().id())));
  }

  /** The path of an XMPP URI (RFC 5122 §2.2) is a JID, without what may follow it. */
  private Optional<User> user(@Nullable String uri, @Nullable XmppPlace place) {
    if (uri == null || !uri.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String path = uri.substring(SCHEME.length()).replaceFirst("[?#].*$", "");
    Jid jid = JidCreate.fromOrNull(path);
    return jid == null ? Optional.empty() : seen(jid, place);
  }

  private Optional<User> seen(Jid jid, @Nullable XmppPlace place) {
    if (jid.equals((CharSequence) who.own())) {
      return Optional.of(place == null ? who.self() : who.self(place));
    }
    if (place == null) {
      return Optional.empty();
    }
    if (jid.asBareJid().equals((CharSequence) place.jid())) {
      return jid.hasResource() ? who.at(jid) : Optional.empty();
    }
    return place.byId(jid.asBareJid().toString()).map(who::user);
  }

  private static boolean isFree(Mention next, List<Mention> found) {
    return found.stream().noneMatch(m -> m.start() < next.end() && next.start() < m.end());
  }
}

package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.ConfigException;
import java.util.List;
import org.jivesoftware.smack.packet.StanzaError;
import org.jxmpp.jid.EntityBareJid;

/**
 * A room's no to the bot's wish to come in (XEP-0045 §7.2). Immutable.
 *
 * @param words why
 * @param passing whether it may be another answer later
 */
record XmppRefusal(String words, boolean passing) {

  static XmppRefusal of(EntityBareJid room, StanzaError error) {
    String text = error.getDescriptiveText();
    String more = text == null || text.isBlank() ? "" : " (" + text.strip() + ")";
    return switch (error.getCondition()) {
      case item_not_found -> lasting("there is no room " + room);
      case not_authorized -> lasting("the key of " + room + " is missing or wrong");
      case forbidden -> lasting("the bot is banned from " + room);
      case registration_required -> lasting(room + " is for members only");
      case not_allowed -> lasting("the bot may not make the room " + room);
      case not_acceptable -> lasting(room + " wants the bot to have its registered nick");
      case conflict -> lasting("somebody else in " + room + " has the bot's nick");
      case remote_server_not_found, jid_malformed ->
          lasting("there is no server " + room.getDomain() + more);
      case service_unavailable -> passing(room + " is full, or not there now" + more);
      case remote_server_timeout -> passing("the server of " + room + " does not answer");
      default -> passing(room + " does not let the bot in: " + error.getCondition() + more);
    };
  }

  static XmppRefusal silent(EntityBareJid room) {
    return passing("the server of " + room + " does not answer");
  }

  private static XmppRefusal lasting(String words) {
    return new XmppRefusal(words, false);
  }

  private static XmppRefusal passing(String words) {
    return new XmppRefusal(words, true);
  }

  /** All noes as one: a setting is at fault if one of them will not pass. */
  static ChatOpsException all(List<XmppRefusal> refusals) {
    String words = String.join("; ", refusals.stream().map(XmppRefusal::words).toList());
    return refusals.stream().allMatch(XmppRefusal::passing)
        ? new DeliveryException(words, Sent.NO)
        : new ConfigException(words);
  }
}

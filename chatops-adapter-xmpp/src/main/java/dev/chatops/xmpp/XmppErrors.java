package dev.chatops.xmpp;

import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jspecify.annotations.Nullable;

/** What a message that came back says (RFC 6120 §8.3, XEP-0045 §7.9). */
final class XmppErrors {

  private XmppErrors() {}

  static String sentence(Message message) {
    StanzaError error = message.getError();
    String text = error == null ? null : error.getDescriptiveText();
    return message.getFrom()
        + " did not take a message: "
        + reason(error)
        + (text == null || text.isBlank() ? "" : " (" + text.strip() + ")");
  }

  private static String reason(@Nullable StanzaError error) {
    if (error == null) {
      return "nobody knows why";
    }
    return switch (error.getCondition()) {
      case forbidden -> "the bot may not do that there";
      case not_acceptable -> "the bot is not in the room";
      case item_not_found, recipient_unavailable -> "nobody is there";
      case service_unavailable -> "nobody takes messages there";
      case policy_violation -> "it is against the rules there";
      default -> error.getCondition().toString();
    };
  }

  /** XEP-0045 §7.4: who is not in the room may not talk to it. */
  static boolean saysOut(Message message) {
    StanzaError error = message.getError();
    return error != null && error.getCondition() == Condition.not_acceptable;
  }
}

package dev.chatops.xmpp;

import dev.chatops.chat.MessageId;
import dev.chatops.xmpp.XmppMemory.Known;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jspecify.annotations.Nullable;

/**
 * XEP-0461: says which message is answered, and quotes how it begins for clients that do not show
 * it (§3.1), which those that do leave out (XEP-0428). Pure.
 *
 * @param answers the message
 * @param known what it was; null if that is forgotten
 * @param quotes whether to quote it: where two are alone, and in a second answer, it would be noise
 */
record XmppReply(MessageId answers, @Nullable Known known, boolean quotes) {

  private static final int LONGEST_NAME = 40;

  /**
   * Marks a message as an answer.
   *
   * @return the text with what is quoted before it
   */
  String addTo(MessageBuilder message, String text) {
    StandardExtensionElement.Builder reply =
        XmppElements.of("reply", XmppElements.REPLY)
            .addAttribute("id", XmppText.carried(answers.value()));
    if (known == null) {
      message.addExtension(reply.build());
      return text;
    }
    message.addExtension(reply.addAttribute("to", known.author()).build());
    if (!quotes || known.excerpt().isEmpty()) {
      return text;
    }
    String quote =
        "> " + XmppText.brief(known.name(), LONGEST_NAME) + ": " + known.excerpt() + "\n";
    message.addExtension(
        XmppElements.of("fallback", XmppElements.FALLBACK)
            .addAttribute("for", XmppElements.REPLY)
            .addElement(
                XmppElements.of("body", XmppElements.FALLBACK)
                    .addAttribute("start", "0")
                    .addAttribute("end", Integer.toString(quote.codePointCount(0, quote.length())))
                    .build())
            .build());
    return quote + text;
  }
}

package dev.chatops.xmpp;

import dev.chatops.chat.Body;
import dev.chatops.chat.Mention;
import dev.chatops.chat.MessageId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;

/**
 * What a message says, as people read it: without what only stands in for a reply (XEP-0461 §3.1,
 * XEP-0428) and without the marks of styling (XEP-0393), unless they are none (§7); of {@code /me}
 * (XEP-0245) the deed alone.
 */
final class XmppBodies {

  private static final String ME = "/me ";

  private final XmppMentions mentions;
  private final XmppReferences references;
  private final XmppMemory memory;

  XmppBodies(XmppWho who, XmppMemory memory) {
    this.mentions = new XmppMentions(who);
    this.references = new XmppReferences(who);
    this.memory = memory;
  }

  /** The words as they were sent; of several languages the message's own, or else the first. */
  static Optional<String> raw(Message message) {
    String body = message.getBody();
    return body != null
        ? Optional.of(body)
        : message.getBodies().stream().map(Message.Body::getMessage).findFirst();
  }

  Body read(Message message, XmppSpeech speech, String raw) {
    BitSet out = XmppElements.fallback(message, XmppElements.REPLY, raw);
    int first = out.nextClearBit(0);
    if (raw.startsWith(ME, first)) {
      out.set(first, first + ME.length());
    }
    XmppCut words = XmppCut.of(raw, out);
    BitSet marks =
        XmppElements.has(message, "unstyled", XmppElements.STYLING)
            ? new BitSet()
            : XmppStyling.marks(words.text());
    XmppCut plain = words.then(XmppCut.of(words.text(), marks));
    List<Mention> marked = references.in(message, raw, plain, speech.place());
    return new Body(plain.text(), mentions.in(plain.text(), speech.place(), marked));
  }

  /** XEP-0461 §3: which message this one replies to. */
  Optional<MessageId> answered(Message message, XmppSpeech speech) {
    return XmppElements.attribute(message, "reply", XmppElements.REPLY, "id")
        .map(id -> memory.named(speech.room(), id));
  }
}

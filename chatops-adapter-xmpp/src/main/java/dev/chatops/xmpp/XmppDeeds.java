package dev.chatops.xmpp;

import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;

/**
 * What is done to a message that was said: reactions (XEP-0444), retraction (XEP-0424) and
 * moderation (XEP-0425).
 */
final class XmppDeeds {

  /** More reactions of one person to one message than these are not heard. */
  private static final int MOST = 20;

  private static final int LONGEST = 64;

  private final XmppMemory memory;

  XmppDeeds(XmppMemory memory) {
    this.memory = memory;
  }

  /** XEP-0444 §3.2: those named are all that stand, so what changed is the difference. */
  List<Event> reacted(Message message, XmppSpeech speech) {
    Optional<StandardExtensionElement> element =
        XmppElements.find(message, "reactions", XmppElements.REACTIONS);
    Optional<MessageId> on =
        element
            .map(reactions -> reactions.getAttributeValue("id"))
            .filter(XmppText::isId)
            .map(id -> memory.named(speech.room(), id));
    if (on.isEmpty()) {
      return List.of();
    }
    Set<String> now = emoji(element.get());
    Set<String> former = memory.react(on.get(), speech.by().id().value(), now);
    if (speech.origin() != Origin.LIVE) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    now.stream()
        .filter(emoji -> !former.contains(emoji))
        .forEach(emoji -> events.add(reacted(speech, on.get(), emoji, true)));
    former.stream()
        .filter(emoji -> !now.contains(emoji))
        .sorted()
        .forEach(emoji -> events.add(reacted(speech, on.get(), emoji, false)));
    return events;
  }

  private static Event reacted(XmppSpeech speech, MessageId on, String emoji, boolean added) {
    String key = speech.key() + (added ? " +" : " -") + emoji;
    return new Event.Reacted(key, speech.where(), on, speech.by(), emoji, added);
  }

  private static Set<String> emoji(StandardExtensionElement reactions) {
    return XmppElements.texts(reactions, "reaction").stream()
        .map(String::strip)
        .filter(emoji -> !emoji.isEmpty() && emoji.length() <= LONGEST)
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** XEP-0424 §5: only who has said something may take it back. */
  List<Event> retracted(Message message, XmppSpeech speech) {
    Optional<MessageId> on = retracted(message, speech.room());
    boolean own = on.isPresent() && memory.isBy(on.get(), speech.by().id().value());
    return own && speech.origin() == Origin.LIVE ? deleted(speech, on.get()) : List.of();
  }

  /** XEP-0425 §3: a moderator has had the room take it back. */
  List<Event> moderated(Message message, XmppSpeech speech) {
    Optional<MessageId> on = retracted(message, speech.room());
    boolean moderated =
        XmppElements.find(message, "retract", XmppElements.RETRACT)
            .filter(retract -> retract.getFirstElement("moderated", XmppElements.MODERATE) != null)
            .isPresent();
    return on.isPresent() && moderated && speech.origin() == Origin.LIVE
        ? deleted(speech, on.get())
        : List.of();
  }

  private Optional<MessageId> retracted(Message message, RoomId room) {
    return XmppElements.attribute(message, "retract", XmppElements.RETRACT, "id")
        .map(id -> memory.named(room, id));
  }

  private static List<Event> deleted(XmppSpeech speech, MessageId message) {
    return List.of(new Event.Deleted(speech.key(), speech.where(), message));
  }
}

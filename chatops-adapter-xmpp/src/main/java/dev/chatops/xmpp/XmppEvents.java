package dev.chatops.xmpp;

import dev.chatops.chat.Body;
import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smackx.message_correct.element.MessageCorrectExtension;

/**
 * From stanzas to events. Reads what is known and remembers what will be referred to; sends
 * nothing. Called by the reader thread alone, in the order of the wire.
 *
 * <p>RFC 6121 §5 messages, XEP-0045 §7 rooms, and of extensions those that {@link XmppSpeech},
 * {@link XmppBodies} and {@link XmppDeeds} name. Carbons (XEP-0280) are never asked for, so what
 * looks like one is a forgery: another client of the account may well have been meant.
 */
final class XmppEvents {

  private final XmppSpeeches speeches;
  private final XmppBodies bodies;
  private final XmppDeeds deeds;
  private final XmppPresences presences;
  private final XmppGiven given;
  private final XmppMemory memory;

  XmppEvents(XmppWho who, XmppPlaces places, XmppMemory memory, XmppKeys keys, XmppGiven given) {
    this.given = given;
    this.speeches = new XmppSpeeches(who, places, keys);
    this.bodies = new XmppBodies(who, memory);
    this.deeds = new XmppDeeds(memory);
    this.presences = new XmppPresences(who, places, keys);
    this.memory = memory;
  }

  /** What happened in a room by this presence. */
  List<Event> of(Presence presence) {
    return presences.of(presence);
  }

  /** What happened by this message, in order. */
  List<Event> of(Message message) {
    boolean carbon =
        XmppElements.has(message, "received", XmppElements.CARBONS)
            || XmppElements.has(message, "sent", XmppElements.CARBONS);
    if (message.getType() == Message.Type.error || carbon) {
      return List.of();
    }
    return speeches.of(message).map(speech -> of(message, speech)).orElse(List.of());
  }

  private List<Event> of(Message message, XmppSpeech speech) {
    if (speech.speaker() == null) {
      return ofTheRoom(message, speech);
    }
    if (XmppElements.has(message, "retract", XmppElements.RETRACT)) {
      return deeds.retracted(message, speech);
    }
    if (XmppElements.has(message, "reactions", XmppElements.REACTIONS)) {
      return deeds.reacted(message, speech);
    }
    Optional<String> body = XmppBodies.raw(message);
    if (body.isEmpty()) {
      return subject(message, speech);
    }
    MessageCorrectExtension correction = message.getExtension(MessageCorrectExtension.class);
    return correction == null
        ? said(message, speech, body.get())
        : corrected(message, speech, body.get(), correction.getIdInitialMessage());
  }

  private List<Event> said(Message message, XmppSpeech speech, String raw) {
    Body body = bodies.read(message, speech, raw);
    if (body.text().isBlank()) {
      return List.of();
    }
    MessageId id = speech.message();
    memory.remember(id, speech.known(body.text()), speech.origin() == Origin.OWN);
    dev.chatops.chat.Message said =
        new dev.chatops.chat.Message(
            id,
            speech.where(),
            speech.by(),
            body,
            given.in(message),
            bodies.answered(message, speech).orElse(null));
    return List.of(new Event.Said(speech.key(), said, speech.origin()));
  }

  /**
   * XEP-0308 §3: only who has said something may correct it. What cannot be told whose it was is
   * left alone: it would be words that nobody has heard, under an old name.
   */
  private List<Event> corrected(Message message, XmppSpeech speech, String raw, String sentId) {
    Optional<MessageId> first = memory.sent(speech.room(), speech.by().id().value(), sentId);
    if (first.isEmpty()) {
      return List.of();
    }
    memory.corrects(speech.message(), first.get());
    if (speech.origin() != Origin.LIVE) {
      return List.of();
    }
    Body body = bodies.read(message, speech, raw);
    dev.chatops.chat.Message edited =
        new dev.chatops.chat.Message(
            first.get(), speech.where(), speech.by(), body, List.of(), null);
    return List.of(new Event.Edited(speech.key(), edited));
  }

  /** XEP-0045 §8.1: a subject, and neither a body nor a thread. */
  private static List<Event> subject(Message message, XmppSpeech speech) {
    String subject = message.getSubject();
    XmppPlace place = speech.place();
    boolean change =
        subject != null
            && place != null
            && message.getType() == Message.Type.groupchat
            && place.joined()
            && place.subjectChanges()
            && speech.origin() != Origin.HISTORIC;
    if (!change) {
      return List.of();
    }
    return List.of(
        new Event.TopicChanged(speech.key(), speech.where().room(), speech.speaker(), subject));
  }

  /** What comes from the address of the room itself is nobody's talk. */
  private List<Event> ofTheRoom(Message message, XmppSpeech speech) {
    if (XmppElements.has(message, "retract", XmppElements.RETRACT)) {
      return deeds.moderated(message, speech);
    }
    List<Event> events = new ArrayList<>(subject(message, speech));
    XmppBodies.raw(message)
        .filter(body -> !body.isBlank())
        .ifPresent(
            body ->
                events.add(
                    new Event.Other(
                        speech.key(),
                        "room",
                        Map.of("room", speech.room().value(), "text", body))));
    return events;
  }
}

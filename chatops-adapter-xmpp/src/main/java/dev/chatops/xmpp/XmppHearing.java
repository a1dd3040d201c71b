package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stanza that comes: what is the connection's own business is dealt with here,
 * and all else is told. Called by the thread that reads; nothing that a stanza holds ends that.
 */
final class XmppHearing implements XmppLink.Ears {

  private static final Logger log = LoggerFactory.getLogger(XmppHearing.class);

  /** XEP-0045 §10.2.1: the room is another one now, as far as privacy goes or not. */
  private static final MUCUser.Status CHANGED = MUCUser.Status.create(104);

  private final XmppContext context;
  private final XmppOutput output;
  private final XmppJoins joins;
  private final XmppStays stays;
  private final XmppInvitations invitations;
  private final XmppContacts contacts;
  private final XmppEvents words;

  XmppHearing(
      XmppContext context,
      XmppLink link,
      XmppWay way,
      XmppOutput output,
      XmppJoins joins,
      XmppStays stays) {
    this.context = context;
    this.output = output;
    this.joins = joins;
    this.stays = stays;
    invitations = new XmppInvitations(context, room -> joins.join(context.rooms().add(room)));
    contacts = new XmppContacts(context, link, way);
    words =
        new XmppEvents(
            context.who(),
            context.places(),
            context.memory(),
            context.keys(),
            context.uploads().given());
  }

  @Override
  public void on(Message message) {
    try {
      hear(message);
    } catch (RuntimeException e) {
      log.error("{}: a message could not be handled", context.id(), e);
    }
  }

  private void hear(Message message) {
    Optional<XmppPlace> place = context.places().find(message.getFrom());
    place.ifPresent(stays::heard);
    if (message.getType() == Message.Type.error) {
      refused(message, place.orElse(null));
    } else if (!invitations.take(message)) {
      place.filter(there -> isChanged(message)).ifPresent(joins::learn);
      List<Event> events = words.of(message);
      events.forEach(this::tell);
      String id = String.valueOf(message.getStanzaId());
      if (place.isPresent() && output.awaitsEcho(id) && isEcho(message, place.get())) {
        output.echoed(id, made(events));
      }
    }
  }

  /** Only the room itself says so: whatever a person sends comes from the person's nick. */
  private static boolean isChanged(Message message) {
    MUCUser user = message.getExtension(MUCUser.class);
    return user != null && !message.getFrom().hasResource() && user.getStatus().contains(CHANGED);
  }

  private static boolean isEcho(Message message, XmppPlace place) {
    return message.getType() == Message.Type.groupchat
        && place.nick().equals(message.getFrom().getResourceOrNull());
  }

  private static Optional<MessageId> made(List<Event> events) {
    return events.stream()
        .filter(Event.Said.class::isInstance)
        .map(said -> ((Event.Said) said).message().id())
        .findFirst();
  }

  private void refused(Message message, @Nullable XmppPlace place) {
    String why = XmppErrors.sentence(message);
    Jid from = message.getFrom();
    String id = String.valueOf(message.getStanzaId());
    boolean own = from != null && output.refused(id, from, new DeliveryException(why, Sent.NO));
    if (!own) {
      log.debug("{}: {}", context.id(), why);
    }
    if (place != null && place.joined() && XmppErrors.saysOut(message)) {
      stays.ask(place);
    }
  }

  @Override
  public void on(Presence presence) {
    try {
      see(presence);
    } catch (RuntimeException e) {
      log.error("{}: a presence could not be handled", context.id(), e);
    }
  }

  private void see(Presence presence) {
    if (presence.getType() == Presence.Type.error) {
      joins.refused(presence);
      return;
    }
    if (contacts.take(presence)) {
      return;
    }
    XmppPlace place = context.places().find(presence.getFrom()).orElse(null);
    boolean wasIn = place != null && place.joined();
    words.of(presence).forEach(this::tell);
    if (place != null) {
      stays.heard(place);
      joins.arrived(presence, place);
      stays.changed(presence, place, wasIn);
    }
  }

  private void tell(Event event) {
    context.events().accept(event);
  }
}

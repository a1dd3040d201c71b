package dev.chatops.xmpp;

import dev.chatops.chat.Event;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What all connections of one adapter share. Thread-safe.
 *
 * @param id the adapter's
 * @param settings its block
 * @param times its patience
 * @param clock of receipts
 * @param events where events go
 * @param rooms the rooms it shall be in
 * @param keys names for events and messages
 * @param places the rooms it is in
 * @param who people in the words of core
 * @param memory the latest messages
 * @param uploads files
 */
record XmppContext(
    String id,
    XmppSettings settings,
    XmppTimes times,
    Clock clock,
    Consumer<Event> events,
    XmppRooms rooms,
    XmppKeys keys,
    XmppPlaces places,
    XmppWho who,
    XmppMemory memory,
    XmppUploads uploads) {

  static XmppContext of(
      String id, XmppSettings settings, XmppTimes times, Clock clock, Consumer<Event> events) {
    XmppKeys keys = new XmppKeys(clock.instant());
    XmppPlaces places = new XmppPlaces();
    XmppWho who = new XmppWho(id, settings.jid(), settings.nick().toString(), places, keys);
    return new XmppContext(
        id,
        settings,
        times,
        clock,
        events,
        new XmppRooms(settings.rooms()),
        keys,
        places,
        who,
        new XmppMemory(),
        new XmppUploads(id, settings.jid(), settings.tls()));
  }
}

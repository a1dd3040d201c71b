package dev.chatops.irc;

import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Event;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What all connections of one adapter share. Thread-safe.
 *
 * @param id the adapter's
 * @param settings its block
 * @param times its patience
 * @param rooms the channels it shall be in
 * @param keys names for events and messages
 * @param clock of receipts
 * @param events where events go
 */
record IrcContext(
    String id,
    IrcSettings settings,
    IrcTimes times,
    IrcRooms rooms,
    FreshKeys keys,
    Clock clock,
    Consumer<Event> events) {}

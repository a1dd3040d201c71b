package dev.chatops.examples.opsbot.incidents;

import java.time.Instant;

/**
 * Somebody's word to take care of an incident.
 *
 * @param by the name of who gave it
 * @param at when
 */
record Ack(String by, Instant at) {}

package dev.chatops.examples.opsbot.reminders;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import java.time.Instant;

/**
 * Somebody's wish to be reminded.
 *
 * @param at when
 * @param who has to be named
 * @param where it was asked for
 * @param text of what
 */
record Reminder(Instant at, User who, Conversation where, String text) {}

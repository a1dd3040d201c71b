package dev.chatops.console;

import dev.chatops.chat.Room;

/**
 * What the bot says.
 *
 * @param room where
 * @param text what
 */
record Reply(Room room, String text) {}

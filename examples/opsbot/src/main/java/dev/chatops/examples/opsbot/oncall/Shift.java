package dev.chatops.examples.opsbot.oncall;

import dev.chatops.chat.User;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's time of being called.
 *
 * @param who is called
 * @param until when it ends
 * @param note what they should know
 */
record Shift(User who, Instant until, Optional<String> note) {}

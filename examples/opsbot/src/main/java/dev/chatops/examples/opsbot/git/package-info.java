/** Code in the room: a real git on a working copy of the bot's own. */
@NullMarked
package dev.chatops.examples.opsbot.git;

import org.jspecify.annotations.NullMarked;

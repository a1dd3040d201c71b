/** Small talk, to see that the bot is there. */
@NullMarked
package dev.chatops.examples.opsbot.talk;

import org.jspecify.annotations.NullMarked;

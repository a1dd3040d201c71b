/** What services write down, followed in the room. */
@NullMarked
package dev.chatops.examples.opsbot.logs;

import org.jspecify.annotations.NullMarked;

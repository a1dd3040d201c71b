/** What people want to be reminded of. */
@NullMarked
package dev.chatops.examples.opsbot.reminders;

import org.jspecify.annotations.NullMarked;

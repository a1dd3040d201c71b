/** Incidents, and who takes care of them. */
@NullMarked
package dev.chatops.examples.opsbot.incidents;

import org.jspecify.annotations.NullMarked;

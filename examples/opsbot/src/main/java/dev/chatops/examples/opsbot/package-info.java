/**
 * The scenarios of an operations room as one bot; start at {@link
 * dev.chatops.examples.opsbot.OpsBot}.
 */
@NullMarked
package dev.chatops.examples.opsbot;

import org.jspecify.annotations.NullMarked;

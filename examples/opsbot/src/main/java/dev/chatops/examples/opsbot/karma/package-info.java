/** Who has helped whom, counted. */
@NullMarked
package dev.chatops.examples.opsbot.karma;

import org.jspecify.annotations.NullMarked;

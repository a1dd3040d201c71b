/** What the author of a plugin writes; start at {@link Plugin} and {@link Command}. */
@NullMarked
package dev.chatops.plugin;

import org.jspecify.annotations.NullMarked;

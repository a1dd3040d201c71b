/** A bot on a real server for a long while, with a crowd on it and a fate over it. */
@NullMarked
package dev.chatops.soak;

import org.jspecify.annotations.NullMarked;

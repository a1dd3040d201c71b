/** What happened, in memory and in a chained file, and what a bot can tell of the time before. */
@NullMarked
package dev.chatops.internal.timeline;

import org.jspecify.annotations.NullMarked;

/** What the bot remembers as long as the process lasts. */
@NullMarked
package dev.chatops.internal.memory;

import org.jspecify.annotations.NullMarked;

/** Ids as people write them in a configuration, and as networks tell them. */
@NullMarked
package dev.chatops.internal.spell;

import org.jspecify.annotations.NullMarked;

/** The way out: what is said is lowered, rendered, queued, paced and delivered in order. */
@NullMarked
package dev.chatops.internal.out;

import org.jspecify.annotations.NullMarked;

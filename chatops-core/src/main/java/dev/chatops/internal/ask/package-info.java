/** Questions to people: who is asked where, and which of their words are answers. */
@NullMarked
package dev.chatops.internal.ask;

import org.jspecify.annotations.NullMarked;

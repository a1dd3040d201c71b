/** The nouns of a chat: immutable values that everyone may import; start at {@link Content}. */
@NullMarked
package dev.chatops.chat;

import org.jspecify.annotations.NullMarked;

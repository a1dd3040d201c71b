/**
 * Station 5 of the trip, words to typed parameters; start at {@link
 * dev.chatops.internal.bind.Binder}.
 */
@NullMarked
package dev.chatops.internal.bind;

import org.jspecify.annotations.NullMarked;

/** The trip of a message, one class a station; start at {@link dev.chatops.internal.Engine}. */
@NullMarked
package dev.chatops.internal;

import org.jspecify.annotations.NullMarked;

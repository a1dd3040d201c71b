/**
 * The stations a message passes from the inbox to the handler, in their order: {@link
 * dev.chatops.internal.trip.Inbox}, Router, Gate, Pipeline.
 */
@NullMarked
package dev.chatops.internal.trip;

import org.jspecify.annotations.NullMarked;

/**
 * Puts a bot together from its configuration, adapters and plugins; the only place that knows
 * Guice.
 */
@NullMarked
package dev.chatops.internal.wiring;

import org.jspecify.annotations.NullMarked;

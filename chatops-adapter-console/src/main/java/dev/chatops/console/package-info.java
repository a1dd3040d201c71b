/**
 * The chat in a terminal or a pipe: what a bot talks on when no network is configured; the
 * configuration knows it as {@code console}, and {@link dev.chatops.console.ConsoleAdapterFactory}
 * makes it.
 */
@NullMarked
package dev.chatops.console;

import org.jspecify.annotations.NullMarked;

/** The door: {@link dev.chatops.ChatOps} makes a bot of plugins, adapters and a configuration. */
@NullMarked
package dev.chatops;

import org.jspecify.annotations.NullMarked;

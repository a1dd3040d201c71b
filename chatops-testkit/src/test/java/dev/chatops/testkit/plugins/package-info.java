/** Plugins as their authors would write them, to see whether the contract reads well. */
@NullMarked
package dev.chatops.testkit.plugins;

import org.jspecify.annotations.NullMarked;

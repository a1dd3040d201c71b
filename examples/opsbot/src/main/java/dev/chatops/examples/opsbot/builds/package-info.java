/** Builds, one after the other, each for a person. */
@NullMarked
package dev.chatops.examples.opsbot.builds;

import org.jspecify.annotations.NullMarked;

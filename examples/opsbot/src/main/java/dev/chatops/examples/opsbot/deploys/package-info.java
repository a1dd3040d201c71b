/** Applications on their way to an environment. */
@NullMarked
package dev.chatops.examples.opsbot.deploys;

import org.jspecify.annotations.NullMarked;

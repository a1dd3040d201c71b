/** A crowd that does everything at once, and the laws that a bot keeps all the same. */
@NullMarked
package dev.chatops.testkit.stress;

import org.jspecify.annotations.NullMarked;

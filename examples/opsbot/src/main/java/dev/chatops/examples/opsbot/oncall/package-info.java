/** Who is called when something breaks. */
@NullMarked
package dev.chatops.examples.opsbot.oncall;

import org.jspecify.annotations.NullMarked;

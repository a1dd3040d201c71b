/**
 * Where work is done: lanes in order, workers beneath, and the count that says when all is still.
 */
@NullMarked
package dev.chatops.internal.run;

import org.jspecify.annotations.NullMarked;

/** Measures what the trip of a message costs; {@code docs/performance.md} says how to run it. */
@NullMarked
package dev.chatops.benchmarks;

import org.jspecify.annotations.NullMarked;

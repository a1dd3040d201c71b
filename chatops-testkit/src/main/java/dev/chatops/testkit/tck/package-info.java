/**
 * The rules every adapter keeps, as tests; start at {@link
 * dev.chatops.testkit.tck.AdapterCompatibilityKit}.
 */
@NullMarked
package dev.chatops.testkit.tck;

import org.jspecify.annotations.NullMarked;

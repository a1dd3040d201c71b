/**
 * A chat without a network, for the tests of plugins: start at {@link
 * dev.chatops.testkit.FakeChat}.
 */
@NullMarked
package dev.chatops.testkit;

import org.jspecify.annotations.NullMarked;

/**
 * From plugins to methods that can be called; start at {@link
 * dev.chatops.internal.registry.Registry}.
 */
@NullMarked
package dev.chatops.internal.registry;

import org.jspecify.annotations.NullMarked;

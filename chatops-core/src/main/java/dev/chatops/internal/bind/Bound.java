package dev.chatops.internal.bind;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All a method needs to be called.
 *
 * @param args its arguments, in the order of its parameters; whoever calls it owns the array
 * @param byName the value of each argument and option by its name in the usage line; null where one
 *     was left out; unmodifiable
 */
public record Bound(@Nullable Object[] args, Map<String, @Nullable Object> byName) {}

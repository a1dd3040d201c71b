package dev.chatops.plugin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command about to run, its arguments bound. Immutable.
 *
 * @param chat who asked, where, and how to answer
 * @param plugin the name of the plugin
 * @param command the literal path, words joined by one space
 * @param permission what it takes, or empty
 * @param line what was typed, without the prefix
 * @param arguments the value of each argument and option by its name; null where one was left out
 */
public record Call(
    Context chat,
    String plugin,
    String command,
    String permission,
    String line,
    Map<String, @Nullable Object> arguments) {}

package dev.chatops.internal.registry;

import dev.chatops.plugin.Plugin;

/** A plugin of the bot itself: its commands bear the names that no other plugin may take. */
public interface BuiltIn extends Plugin {}

/**
 * Settings in, every problem reported at once with file and line; start at {@link
 * dev.chatops.config.Settings#load(java.nio.file.Path)}.
 */
@NullMarked
package dev.chatops.config;

import org.jspecify.annotations.NullMarked;

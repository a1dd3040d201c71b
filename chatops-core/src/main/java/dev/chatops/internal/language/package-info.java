/**
 * The language of commands as pure functions: a line is cut by {@link
 * dev.chatops.internal.language.CommandLine}, routed by {@link dev.chatops.internal.language.Trie},
 * read by {@link dev.chatops.internal.language.Usage}.
 */
@NullMarked
package dev.chatops.internal.language;

import org.jspecify.annotations.NullMarked;

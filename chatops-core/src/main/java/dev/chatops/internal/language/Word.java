package dev.chatops.internal.language;

/**
 * One word of a command line. Immutable.
 *
 * @param text what it says, quotes and escapes taken away
 * @param quoted whether it begins with a quote or is code, and so is never a literal or an option;
 *     a backslash does not make it so
 * @param start where it begins in the line, its quote included
 * @param end behind its last character in the line
 */
public record Word(String text, boolean quoted, int start, int end) {}

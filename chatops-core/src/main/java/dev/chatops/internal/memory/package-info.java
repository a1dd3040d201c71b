/** What plugins keep, in memory or in a file. */
@NullMarked
package dev.chatops.internal.memory;

import org.jspecify.annotations.NullMarked;

/** Files that grow at their end, read by the line, and belong to one bot at a time. */
@NullMarked
package dev.chatops.internal.disk;

import org.jspecify.annotations.NullMarked;

/** What the author of a protocol implements; start at {@link Adapter}. */
@NullMarked
package dev.chatops.adapter;

import org.jspecify.annotations.NullMarked;

/** What a plugin is given, by injection; start at {@link Outbound}. */
@NullMarked
package dev.chatops.service;

import org.jspecify.annotations.NullMarked;

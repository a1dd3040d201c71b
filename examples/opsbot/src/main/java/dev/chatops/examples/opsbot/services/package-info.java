/** Services on hosts, to be restarted. */
@NullMarked
package dev.chatops.examples.opsbot.services;

import org.jspecify.annotations.NullMarked;

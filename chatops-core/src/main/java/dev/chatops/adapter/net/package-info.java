/** What every adapter with a socket of its own needs: certificates, waits, threads and keys. */
@NullMarked
package dev.chatops.adapter.net;

import org.jspecify.annotations.NullMarked;

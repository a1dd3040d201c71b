package dev.chatops.xmpp;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names for what nobody else has named: when the adapter began, and a number. They do not repeat
 * over connections, nor over runs of the bot. Thread-safe.
 */
final class XmppKeys {

  private final String start;
  private final AtomicLong count = new AtomicLong();

  XmppKeys(Instant start) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, start);
    this.start = Long.toString(micros, Character.MAX_RADIX) + "-";
  }

  String next() {
    return start + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
  }
}

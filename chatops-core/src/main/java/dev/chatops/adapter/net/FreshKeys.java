package dev.chatops.adapter.net;

import dev.chatops.chat.MessageId;
import dev.chatops.chat.RoomId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keys for what has none on a wire, or is named by the bot: when the adapter began, and a number.
 * They do not repeat over connections, nor over runs of the bot. Thread-safe.
 */
public final class FreshKeys {

  private final String start;
  private final AtomicLong count = new AtomicLong();

  /**
   * For one adapter.
   *
   * @param start when it began, which tells its keys from those of every other run
   */
  public FreshKeys(Instant start) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, start);
    this.start = Long.toString(micros, Character.MAX_RADIX) + "-";
  }

  /**
   * One that was never given before.
   *
   * @return small letters, digits and a dash, the same on every wire
   */
  public String next() {
    return start + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
  }

  /**
   * An id for a message to which the network gives none.
   *
   * @param room where it is
   * @return with a fresh key
   */
  public MessageId message(RoomId room) {
    return new MessageId(room, next());
  }
}

package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import java.time.Duration;

/**
 * Whether the other side is still there: after a silence it is asked (RFC 2812 §3.7.2), and after
 * as long again the connection counts as lost. TCP alone would notice after many minutes, if at
 * all. Not thread-safe.
 */
final class IrcPulse {

  private final Duration silence;
  private long heard;
  private boolean asked;

  IrcPulse(Duration silence, long now) {
    this.silence = silence;
    heard = now;
  }

  void heard(long now) {
    heard = now;
    asked = false;
  }

  /**
   * Looks at the clock.
   *
   * @param now as {@link System#nanoTime}
   * @return whether it is time to ask
   * @throws DeliveryException if nobody is there
   */
  boolean mustAsk(long now) {
    long quiet = now - heard;
    if (quiet > 2 * silence.toNanos()) {
      throw DeliveryException.notYet(
          "the server has said nothing for " + silence.multipliedBy(2).toSeconds() + " s",
          Duration.ofSeconds(1));
    }
    boolean ask = !asked && quiet > silence.toNanos();
    asked |= ask;
    return ask;
  }
}

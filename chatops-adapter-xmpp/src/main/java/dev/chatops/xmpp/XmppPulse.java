package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import java.time.Duration;

/**
 * Whether the other side is still there: after a silence it is asked (XEP-0199), and after as long
 * again the connection counts as lost. TCP alone would notice after many minutes, if at all, and
 * Smack's own ping after two. Not thread-safe.
 */
final class XmppPulse {

  private final Duration silence;
  private long asked;

  XmppPulse(Duration silence, long now) {
    this.silence = silence;
    asked = now;
  }

  /**
   * Looks at the clock.
   *
   * @param heard when the server has last given a sign of life, as {@link System#nanoTime}
   * @param now the same of now
   * @return whether it is time to ask
   * @throws DeliveryException if nobody is there
   */
  boolean mustAsk(long heard, long now) {
    long quiet = now - heard;
    if (quiet > 2 * silence.toNanos()) {
      throw DeliveryException.notYet(
          "the server has said nothing for " + silence.multipliedBy(2).toSeconds() + " s",
          Duration.ofSeconds(1));
    }
    boolean ask = quiet > silence.toNanos() && now - asked > silence.toNanos();
    if (ask) {
      asked = now;
    }
    return ask;
  }
}

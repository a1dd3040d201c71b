package dev.chatops.xmpp;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long each time, and never quite the same, so that
 * the bots a server has lost do not come back in step. Immutable.
 */
record XmppBackoff(Duration first, Duration most, RandomGenerator random) {

  /** The wait after some failures in a row, half of it left to chance. */
  Duration after(int failures) {
    long wait = first.toMillis() << Math.min(failures, 20);
    long bound = Math.min(Math.max(wait, 1), most.toMillis());
    return Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1));
  }
}

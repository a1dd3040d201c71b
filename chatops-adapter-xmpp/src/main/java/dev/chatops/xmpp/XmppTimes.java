package dev.chatops.xmpp;

import java.time.Duration;

/**
 * How long the adapter has patience. Immutable.
 *
 * @param connect for a TCP connection, and for each answer of a server
 * @param register until a room has let the bot in; less than core gives an action
 * @param silence without a word from the server until it is asked for a sign of life, and as long
 *     again until the connection counts as lost
 * @param rejoin between tries to get into a room that the bot should be in
 * @param roomSilence without a word from a room until it is asked whether the bot is still in
 * @param firstRetry before the first try to connect again
 * @param lastRetry which the waits between tries grow to
 * @param quit for saying goodbye
 */
record XmppTimes(
    Duration connect,
    Duration register,
    Duration silence,
    Duration rejoin,
    Duration roomSilence,
    Duration firstRetry,
    Duration lastRetry,
    Duration quit) {

  static final XmppTimes USUAL =
      new XmppTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(25),
          Duration.ofSeconds(12),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3));

  /** How often whoever hears nothing looks at the clock. */
  Duration tick() {
    Duration part = silence.dividedBy(4);
    Duration most = Duration.ofSeconds(3);
    return part.compareTo(most) < 0 ? part : most;
  }
}

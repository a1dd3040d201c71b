package dev.chatops.irc;

import java.time.Duration;

/**
 * How long the adapter has patience. Immutable.
 *
 * @param connect for a TCP connection, and for a TLS handshake
 * @param register until the server has let the bot in and all rooms have answered
 * @param silence without a word from the server until it is asked for a sign of life, and as long
 *     again until the connection counts as lost
 * @param ask for an answer about who somebody is, or who the bot is
 * @param rejoin between tries to get into a room that the bot should be in, and to its wanted nick
 * @param firstRetry before the first try to connect again
 * @param lastRetry which the waits between tries grow to
 * @param quit for saying goodbye
 */
record IrcTimes(
    Duration connect,
    Duration register,
    Duration silence,
    Duration ask,
    Duration rejoin,
    Duration firstRetry,
    Duration lastRetry,
    Duration quit) {

  static final IrcTimes USUAL =
      new IrcTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(90),
          Duration.ofSeconds(3),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3));

  /** How often a reader that hears nothing looks at the clock. */
  Duration tick() {
    Duration half = ask.compareTo(silence) < 0 ? ask.dividedBy(2) : silence.dividedBy(2);
    Duration most = Duration.ofSeconds(5);
    return half.compareTo(most) < 0 ? half : most;
  }
}

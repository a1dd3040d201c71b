package dev.chatops.irc;

import java.util.Optional;

/**
 * What the bot calls itself when its nick is taken: with underscores behind it, then with digits.
 * Where the server finds that too long, they take the place of the last letters. Not thread-safe.
 */
final class IrcNicks {

  private static final int TRIES = 9;

  private final String wanted;
  private boolean sameLength;
  private int tries;

  IrcNicks(String wanted) {
    this.wanted = wanted;
  }

  /** The next one to try; empty when it is time to give up. */
  Optional<String> next() {
    if (tries == TRIES) {
      return Optional.empty();
    }
    tries++;
    String suffix = tries <= 2 ? "_".repeat(tries) : Integer.toString(tries - 1);
    int keep = sameLength ? Math.max(1, wanted.length() - suffix.length()) : wanted.length();
    return Optional.of(wanted.substring(0, keep) + suffix);
  }

  /** The server refuses the last one for its form; true if another form is worth trying. */
  boolean tooLong() {
    if (tries == 0 || sameLength) {
      return false;
    }
    sameLength = true;
    tries = 0;
    return true;
  }
}

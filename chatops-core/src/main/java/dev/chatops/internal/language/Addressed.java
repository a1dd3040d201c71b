package dev.chatops.internal.language;

/**
 * How something that was said concerns the bot. Immutable.
 *
 * @param kind whether it is a command
 * @param line for a command, the line without address and prefix; else the whole text
 * @param offset where the line begins in the text, so that mentions can be found again
 * @param addressed whether the bot is meant by name, or nobody else is there; a prefix alone does
 *     not name it, since other bots share prefixes
 */
public record Addressed(Kind kind, String line, int offset, boolean addressed) {

  /** What is to be done with it. */
  public enum Kind {
    /** A command, known or not. */
    COMMAND,
    /** Not for the bot to run. */
    TALK,
    /** This person's last command again. */
    REPEAT
  }
}

package dev.chatops.console;

/**
 * What one typed line wants.
 *
 * @param what of whom
 * @param text the words to say, a name, or the sentence to show
 */
record Typed(What what, String text) {

  enum What {
    /** The bot and the room: say the text. */
    SAY,
    /** The console: be somebody else; empty for the operator. */
    AS,
    /** The console: go to a room; empty for the first one. */
    IN,
    /** The console: talk to the bot alone. */
    DM,
    /** The console: print what was said. */
    TRANSCRIPT,
    /** The console: print its own commands. */
    HELP,
    /** The console: end. */
    QUIT,
    /** Nobody: the text says what was wrong. */
    WRONG
  }
}
